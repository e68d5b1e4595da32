package io.tomtat.store;

import io.tomtat.article.Document;
import io.tomtat.article.Document.Origin;
import io.tomtat.article.Document.Stamp;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The documents of one source as they are kept, to be read without asking for them. */
public final class StoredDocuments {

  /** The newest at each place, and of an edition's passes those that they came upon. */
  private static final String NEWEST =
      """
        from document d
       where d.job = :job and d.source = :source and d.item_of is null and d.origin is not null
         and not exists (select from document n where n.job = d.job and n.source = d.source and n.uri = d.uri and n.id > d.id)
         and (cast(:edition as date) is null or d.container
              or exists (select from run r join sighting s on s.run_id = r.id
                          where r.job = d.job and r.edition = cast(:edition as date)
                            and s.source = d.source and s.uri = d.uri))
      """;

  /** When these bytes came first: a row may have been written anew since, by other rules. */
  private static final String FIRST_SEEN =
      """
      select page.uri, page.part_of, page.size, page.mtime, page.etag, page.origin, min(f.fetched_at) as first_seen
        from page join document f on f.job = :job and f.source = :source and f.uri = page.uri
                                 and f.bytes_hash = page.bytes_hash
       group by page.uri, page.part_of, page.size, page.mtime, page.etag, page.origin
       order by page.uri
      """;

  private final JdbcClient jdbc;
  private final String job;
  private final String source;
  private final @Nullable LocalDate edition;

  /**
   * @param edition null: whatever edition they were read for
   */
  public StoredDocuments(JdbcClient jdbc, String job, String source, @Nullable LocalDate edition) {
    this.jdbc = jdbc;
    this.job = job;
    this.source = source;
    this.edition = edition;
  }

  /**
   * In the order of their URIs.
   *
   * @param after the last one before this page; empty: from the first
   */
  public List<Document> page(String after, int size) {
    return jdbc.sql(
            "with page as (select d.uri, d.part_of, d.size, d.mtime, d.etag, d.origin, d.bytes_hash "
                + NEWEST
                + " and d.raw is not null and d.uri > :after order by d.uri limit :size) "
                + FIRST_SEEN)
        .param("job", job)
        .param("source", source)
        .param("edition", edition)
        .param("after", after)
        .param("size", size)
        .query((row, n) -> document(row))
        .list();
  }

  /** How many were read once whose bytes are kept no more. */
  public int forgotten() {
    return jdbc.sql("select count(*) " + NEWEST + " and d.raw is null and d.bytes_hash is not null")
        .param("job", job)
        .param("source", source)
        .param("edition", edition)
        .query(Integer.class)
        .single();
  }

  private Document document(ResultSet row) throws SQLException {
    String uri = row.getString("uri");
    Timestamp mtime = row.getTimestamp("mtime");
    return new Document(
        source,
        uri,
        row.getString("part_of"),
        new Stamp(
            row.getLong("size"), mtime == null ? null : mtime.toInstant(), row.getString("etag")),
        () -> raw(uri),
        origin(row),
        true);
  }

  /** Documents that were stored before their time of fetching was noted have that of their row. */
  private static Origin origin(ResultSet row) throws SQLException {
    Origin origin = Json.read(row.getString("origin"), Origin.class);
    Timestamp seen = row.getTimestamp("first_seen");
    return origin.fetched() != null || seen == null ? origin : origin.fetchedAt(seen.toInstant());
  }

  private byte[] raw(String uri) throws IOException {
    return jdbc.sql(
            """
            select raw from document where job = :job and source = :source and uri = :uri and raw is not null
             order by id desc limit 1
            """)
        .param("job", job)
        .param("source", source)
        .param("uri", uri)
        .query((row, n) -> Packed.unpack(row.getBytes("raw")))
        .optional()
        .orElseThrow(() -> new IOException("its bytes are kept no more"));
  }
}
