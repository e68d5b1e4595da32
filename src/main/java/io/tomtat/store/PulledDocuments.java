package io.tomtat.store;

import io.tomtat.article.Document;
import io.tomtat.article.Document.Stamp;
import io.tomtat.article.Hash;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Pass;
import io.tomtat.article.Pulled.Found;
import io.tomtat.article.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The documents that a pass pulled: one of each place is live. */
final class PulledDocuments {

  private final JdbcClient jdbc;
  private final Pass pass;
  private final String rules;
  private final Clock clock;

  /** One row; the stamp of an item is its container's. */
  private record Row(
      Document document,
      String uri,
      @Nullable Hash hash,
      boolean container,
      @Nullable Version version,
      @Nullable NotBriefed why) {

    /** An item's are in its container. */
    byte @Nullable [] raw() {
      return isKept() && hash != null ? Packed.of(bytes()) : null;
    }

    @Nullable PGobject origin() {
      return isKept() ? Json.jsonb(Objects.requireNonNull(document.origin())) : null;
    }

    private boolean isKept() {
      return document.kept() && itemOf() == null;
    }

    private byte[] bytes() {
      try {
        return document.content().read();
      } catch (IOException e) {
        throw new UncheckedIOException(e); // they were read before, and are kept since
      }
    }

    @Nullable String itemOf() {
      return uri.equals(document.uri()) ? null : document.uri();
    }
  }

  PulledDocuments(JdbcClient jdbc, Pass pass, String rules, Clock clock) {
    this.jdbc = jdbc;
    this.pass = pass;
    this.rules = rules;
    this.clock = clock;
  }

  boolean isLive(String source, Found found) {
    if (found.hash() == null) {
      return false;
    }
    return jdbc.sql(
                """
                select count(*) from document
                 where job = :job and source = :source and uri = :uri and bytes_hash = :hash and retired_by is null
                """)
            .param("job", pass.job())
            .param("source", source)
            .param("uri", found.uri())
            .param("hash", found.hash().hex())
            .query(Integer.class)
            .single()
        > 0;
  }

  void restamp(String source, String uri, @Nullable String partOf, Stamp stamp) {
    jdbc.sql(
            """
            update document set size = :size, mtime = :mtime, etag = :etag, part_of = :partOf
             where job = :job and source = :source and uri = :uri and retired_by is null
            """)
        .param("size", stamp.size())
        .param("mtime", timestamp(stamp))
        .param("etag", stamp.etag())
        .param("partOf", partOf)
        .param("job", pass.job())
        .param("source", source)
        .param("uri", uri)
        .update();
  }

  /** A container takes the place of the document that was live there. */
  void saveContainer(Document document, @Nullable Hash hash) {
    replace(new Row(document, document.uri(), hash, true, null, null));
  }

  /**
   * What was found takes the place of the document that was live there.
   *
   * @param version what is known of the text, also where it is not briefed
   * @param why null if it is to be briefed
   */
  long save(Document document, Found found, @Nullable Version version, @Nullable NotBriefed why) {
    return replace(new Row(document, found.uri(), found.hash(), false, version, why));
  }

  private long replace(Row row) {
    retire(row.document().source(), row.uri());
    return insert(row);
  }

  private void retire(String source, String uri) {
    jdbc.sql(
            """
            update document set retired_by = 'a newer document'
             where job = :job and source = :source and uri = :uri and retired_by is null
            """)
        .param("job", pass.job())
        .param("source", source)
        .param("uri", uri)
        .update();
  }

  /** Retires the items that a container, or what was one, shows no more. */
  void retireItemsBut(Document document, List<Found> found) {
    jdbc.sql(
            """
            update document set retired_by = 'gone from the source'
             where job = :job and source = :source and item_of = :container and retired_by is null
               and uri <> all (:uris)
            """)
        .param("job", pass.job())
        .param("source", document.source())
        .param("container", document.uri())
        .param("uris", found.stream().map(Found::uri).toArray(String[]::new))
        .update();
  }

  /**
   * Retires what this pass did not come upon. A container is there if an item of it was seen, or if
   * it was read in this pass and is empty.
   */
  void retireUnseen(List<String> sources) {
    jdbc.sql(
            """
            update document d set retired_by = 'gone from the source'
              from run r
             where r.id = :run and d.job = :job and d.source = any (:sources) and d.retired_by is null
               and not exists (select from sighting s
                                where s.run_id = r.id and s.source = d.source and s.uri = d.uri)
               and not (d.container and d.fetched_at >= r.started_at)
               and not (d.container and exists (
                     select from document i
                       join sighting s on s.run_id = r.id and s.source = i.source and s.uri = i.uri
                      where i.job = d.job and i.source = d.source and i.item_of = d.uri and i.retired_by is null))
            """)
        .param("run", pass.id())
        .param("job", pass.job())
        .param("sources", sources.toArray(String[]::new))
        .update();
  }

  /** Retires the records of places that this pass went through and did not come upon. */
  void retireUnseenRecords(List<String> sources) {
    jdbc.sql(
            """
            update document d set retired_by = 'gone from the source'
              from source_mark m
             where m.job = :job and m.source = any (:sources) and m.run_id = :run and m.whole
               and d.job = m.job and d.source = m.source and d.part_of = m.place and d.retired_by is null
               and not exists (select from sighting s
                                where s.run_id = :run and s.source = d.source and s.uri = d.uri)
            """)
        .param("job", pass.job())
        .param("sources", sources.toArray(String[]::new))
        .param("run", pass.id())
        .update();
  }

  private long insert(Row row) {
    Stamp stamp = row.document().stamp();
    Version version = row.version();
    NotBriefed why = row.why();
    return jdbc.sql(
            """
            insert into document (job, source, uri, container, item_of, part_of, bytes_hash, size, mtime, etag, fetched_at, raw,
                                  origin, title, url, not_briefed, detail, extractor)
            values (:job, :source, :uri, :container, :itemOf, :partOf, :hash, :size, :mtime, :etag, :now, :raw, :origin, :title,
                    :url, :reason, :detail, :rules)
            returning id
            """)
        .param("job", pass.job())
        .param("source", row.document().source())
        .param("uri", row.uri())
        .param("container", row.container())
        .param("itemOf", row.itemOf())
        .param("partOf", row.document().partOf())
        .param("hash", row.hash() == null ? null : row.hash().hex())
        .param("size", stamp.size())
        .param("mtime", timestamp(stamp))
        .param("etag", stamp.etag())
        .param("now", Timestamp.from(clock.instant()))
        .param("raw", row.raw(), Types.BINARY)
        .param("origin", row.origin())
        .param("title", version == null ? null : version.title())
        .param("url", version == null ? null : version.metadata().canonicalUrl())
        .param("reason", why == null ? null : why.reason().code())
        .param("detail", why == null ? "" : CleanText.of(why.detail()))
        .param("rules", rules)
        .query(Long.class)
        .single();
  }

  private static @Nullable Timestamp timestamp(Stamp stamp) {
    return stamp.modified() == null ? null : Timestamp.from(stamp.modified());
  }
}
