package io.tomtat.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.tomtat.article.Article;
import io.tomtat.article.Document.Stamp;
import io.tomtat.article.Hash;
import io.tomtat.article.Metadata;
import io.tomtat.article.Reason;
import io.tomtat.article.Sentence;
import io.tomtat.article.Version;
import io.tomtat.source.KnownDocuments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** The documents of one job as they were pulled last. */
public final class Documents implements KnownDocuments {

  private final JdbcClient jdbc;
  private final String job;

  public Documents(JdbcClient jdbc, String job) {
    this.jdbc = jdbc;
    this.job = job;
  }

  @Override
  public Map<String, String> marks(String source) {
    return new Marks(jdbc, job).of(source);
  }

  private record Row(String uri, Stamp stamp, @Nullable Hash hash, boolean container) {}

  private record ItemRow(String container, String uri) {}

  @Override
  public Map<String, Known> find(String source, Collection<String> uris) {
    List<Row> rows = rows(source, uris);
    Map<String, List<String>> items =
        items(source, rows.stream().filter(Row::container).map(Row::uri).toList());
    Map<String, Known> known = new HashMap<>();
    for (Row row : rows) {
      known.put(
          row.uri(), new Known(row.stamp(), row.hash(), items.getOrDefault(row.uri(), List.of())));
    }
    return known;
  }

  @Override
  public Optional<byte[]> raw(String source, String uri) {
    return jdbc.sql(
            """
            select raw from document
             where job = :job and source = :source and uri = :uri and raw is not null and retired_by is null
            """)
        .param("job", job)
        .param("source", source)
        .param("uri", uri)
        .query((row, n) -> Packed.unpack(row.getBytes("raw")))
        .optional();
  }

  /**
   * The article that a place shows.
   *
   * @param text the newest
   */
  public record Shown(Article article, Version text) {}

  /** Empty if there never was one. */
  public Optional<Shown> shown(String source, String uri) {
    return jdbc.sql(
            """
            select a.story, v.sentences::text, v.metadata::text
              from article a join version v on v.id = a.version_id
             where a.job = :job and a.source = :source and a.uri = :uri and a.shown
            """)
        .param("job", job)
        .param("source", source)
        .param("uri", uri)
        .query(
            (row, n) ->
                new Shown(
                    new Article(job, source, uri, row.getInt("story")),
                    new Version(
                        Json.read(
                            row.getString("sentences"), new TypeReference<List<Sentence>>() {}),
                        Json.read(row.getString("metadata"), Metadata.class))))
        .optional();
  }

  /**
   * What was made of a live document when it was extracted last.
   *
   * @param notBriefed null if it is an article
   * @param version the text of the article there; null if there never was one
   */
  public record Standing(@Nullable Reason notBriefed, @Nullable Hash version) {}

  /** Empty if there is no live document; a container is none. */
  public Optional<Standing> standing(String source, String uri) {
    return jdbc.sql(
            """
            select d.not_briefed, v.hash
              from document d
              left join article a on a.job = d.job and a.source = d.source and a.uri = d.uri and a.shown
              left join version v on v.id = a.version_id
             where d.job = :job and d.source = :source and d.uri = :uri and d.retired_by is null and not d.container
            """)
        .param("job", job)
        .param("source", source)
        .param("uri", uri)
        .query((row, n) -> standing(row))
        .optional();
  }

  private static Standing standing(ResultSet row) throws SQLException {
    String reason = row.getString("not_briefed");
    String hash = row.getString("hash");
    return new Standing(
        reason == null ? null : Reason.ofCode(reason), hash == null ? null : new Hash(hash));
  }

  /** How many live documents there are whose bytes were read, a container counted as one. */
  public int count() {
    return jdbc.sql(
            """
            select count(*) from document
             where job = :job and retired_by is null and item_of is null and bytes_hash is not null
            """)
        .param("job", job)
        .query(Integer.class)
        .single();
  }

  /** Whether a live document was extracted by other rules than these. */
  public boolean hasOtherRules(String rules) {
    return jdbc.sql(
            """
            select exists (select from document
                            where job = :job and retired_by is null and bytes_hash is not null and extractor <> :rules)
            """)
        .param("job", job)
        .param("rules", rules)
        .query(Boolean.class)
        .single();
  }

  private List<Row> rows(String source, Collection<String> uris) {
    return jdbc.sql(
            """
            select uri, size, mtime, etag, bytes_hash, container from document
             where job = :job and source = :source and uri = any (:uris) and retired_by is null
            """)
        .param("job", job)
        .param("source", source)
        .param("uris", uris.toArray(String[]::new))
        .query(
            (row, n) ->
                new Row(row.getString("uri"), stamp(row), hash(row), row.getBoolean("container")))
        .list();
  }

  private Map<String, List<String>> items(String source, List<String> containers) {
    if (containers.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select item_of as container, uri from document
             where job = :job and source = :source and item_of = any (:containers) and retired_by is null
            """)
        .param("containers", containers.toArray(String[]::new))
        .param("job", job)
        .param("source", source)
        .query(ItemRow.class)
        .stream()
        .collect(groupingBy(ItemRow::container, mapping(ItemRow::uri, toList())));
  }

  private static Stamp stamp(ResultSet row) throws SQLException {
    Timestamp mtime = row.getTimestamp("mtime");
    return new Stamp(
        row.getLong("size"), mtime == null ? null : mtime.toInstant(), row.getString("etag"));
  }

  private static @Nullable Hash hash(ResultSet row) throws SQLException {
    String hex = row.getString("bytes_hash");
    return hex == null ? null : new Hash(hex);
  }
}
