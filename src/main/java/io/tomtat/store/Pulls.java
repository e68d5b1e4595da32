package io.tomtat.store;

import io.tomtat.article.Document;
import io.tomtat.article.Document.Stamp;
import io.tomtat.article.Extraction;
import io.tomtat.article.Hash;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Pass;
import io.tomtat.article.Pulled;
import io.tomtat.article.Pulled.Fetched;
import io.tomtat.article.Pulled.Found;
import io.tomtat.article.Pulled.Unchanged;
import io.tomtat.article.Reason;
import io.tomtat.article.Version;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores what a pass pulled: documents, articles, versions, and one sighting for each URI. Writing
 * twice changes nothing.
 */
public final class Pulls {

  private final JdbcClient jdbc;
  private final Pass pass;
  private final String rules;
  private final Clock clock;

  /**
   * @param rules the extraction rules' version, kept with each document
   */
  public Pulls(JdbcClient jdbc, Pass pass, String rules, Clock clock) {
    this.jdbc = jdbc;
    this.pass = pass;
    this.rules = rules;
    this.clock = clock;
  }

  public void save(Pulled pulled) {
    if (pulled instanceof Fetched fetched) {
      save(fetched);
    } else if (pulled instanceof Unchanged unchanged) {
      save(unchanged);
    }
  }

  private void save(Unchanged unchanged) {
    if (unchanged.stamp() != null) {
      restamp(unchanged.source(), unchanged.uri(), unchanged.stamp());
    }
    unchanged.uris().forEach(uri -> sight(unchanged.source(), uri, "unchanged"));
  }

  private void save(Fetched fetched) {
    Document document = fetched.document();
    for (Found found : fetched.found()) {
      sight(document.source(), found.uri(), save(document, found));
    }
    if (fetched.container()) {
      replace(document, document.uri(), fetched.hash(), true, null, null);
    }
  }

  /** Returns what was seen. */
  private String save(Document document, Found found) {
    if (isLive(document.source(), found)) {
      restamp(document.source(), found.uri(), document.stamp());
      return "unchanged";
    }
    if (found.extraction() instanceof Extraction.Nothing nothing) {
      replace(document, found.uri(), found.hash(), false, nothing.seen(), nothing.why());
      return nothing.why().reason().kind() == Reason.Kind.SKIPPED ? "skipped" : "rejected";
    }
    Version version = ((Extraction.Text) found.extraction()).version();
    long id = replace(document, found.uri(), found.hash(), false, version, null);
    return saveVersion(id, document.source(), found.uri(), version);
  }

  private boolean isLive(String source, Found found) {
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

  private void restamp(String source, String uri, Stamp stamp) {
    jdbc.sql(
            """
            update document set size = :size, mtime = :mtime, etag = :etag
             where job = :job and source = :source and uri = :uri and retired_by is null
            """)
        .param("size", stamp.size())
        .param("mtime", timestamp(stamp))
        .param("etag", stamp.etag())
        .param("job", pass.job())
        .param("source", source)
        .param("uri", uri)
        .update();
  }

  /** The new document takes the place of the one that was live. */
  private long replace(
      Document document,
      String uri,
      @Nullable Hash hash,
      boolean container,
      @Nullable Version version,
      @Nullable NotBriefed why) {
    jdbc.sql(
            """
            update document set retired_by = 'a newer document'
             where job = :job and source = :source and uri = :uri and retired_by is null
            """)
        .param("job", pass.job())
        .param("source", document.source())
        .param("uri", uri)
        .update();
    return jdbc.sql(
            """
            insert into document (job, source, uri, container, bytes_hash, size, mtime, etag, fetched_at, title, url,
                                  not_briefed, detail, extractor)
            values (:job, :source, :uri, :container, :hash, :size, :mtime, :etag, :now, :title, :url,
                    :reason, :detail, :rules)
            returning id
            """)
        .param("job", pass.job())
        .param("source", document.source())
        .param("uri", uri)
        .param("container", container)
        .param("hash", hash == null ? null : hash.hex())
        .param("size", document.stamp().size())
        .param("mtime", timestamp(document.stamp()))
        .param("etag", document.stamp().etag())
        .param("now", Timestamp.from(clock.instant()))
        .param("title", version == null ? null : version.title())
        .param("url", version == null ? null : version.metadata().canonicalUrl())
        .param("reason", why == null ? null : why.reason().code())
        .param("detail", why == null ? "" : CleanText.of(why.detail()))
        .param("rules", rules)
        .query(Long.class)
        .single();
  }

  /** Returns new, changed or unchanged. */
  private String saveVersion(long document, String source, String uri, Version version) {
    Optional<Long> before = articleVersion(source, uri);
    long article = upsertArticle(source, uri);
    long current = upsertVersion(article, document, version);
    if (before.isPresent() && before.get() == current) {
      return "unchanged"; // the bytes are new, the text is not
    }
    before.ifPresent(this::supersede);
    reviveIfSettled(current);
    jdbc.sql("update article set version_id = :version where id = :article")
        .param("version", current)
        .param("article", article)
        .update();
    return before.isPresent() ? "changed" : "new";
  }

  private Optional<Long> articleVersion(String source, String uri) {
    return jdbc.sql(
            "select version_id from article where job = :job and source = :source and uri = :uri")
        .param("job", pass.job())
        .param("source", source)
        .param("uri", uri)
        .query(Long.class)
        .optional();
  }

  private long upsertArticle(String source, String uri) {
    return jdbc.sql(
            """
            insert into article (job, source, uri, first_seen) values (:job, :source, :uri, :now)
            on conflict (job, source, uri) do update set uri = excluded.uri
            returning id
            """)
        .param("job", pass.job())
        .param("source", source)
        .param("uri", uri)
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  private long upsertVersion(long article, long document, Version version) {
    return jdbc.sql(
            """
            insert into version (article_id, document_id, hash, title, sentences, metadata, created_at)
            values (:article, :document, :hash, :title, :sentences, :metadata, :now)
            on conflict (article_id, hash) do update set hash = excluded.hash
            returning id
            """)
        .param("article", article)
        .param("document", document)
        .param("hash", version.hash().hex())
        .param("title", version.title())
        .param("sentences", Json.jsonb(version.sentences()))
        .param("metadata", Json.jsonb(version.metadata()))
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  /** A version that was still pending is not briefed any more: a newer one took its place. */
  private void supersede(long version) {
    jdbc.sql(
            """
            insert into outcome (version_id, take, run_id, kind, reason, created_at)
            select v.id, v.take, :run, 'skipped', 'superseded', :now from version v
             where v.id = :version
               and not exists (select from outcome o where o.version_id = v.id and o.retired_at is null)
            on conflict (version_id, take) where retired_at is null do nothing
            """)
        .param("run", pass.id())
        .param("now", Timestamp.from(clock.instant()))
        .param("version", version)
        .update();
  }

  /**
   * An article that went back to an earlier text is briefed once more: that text is the news again.
   */
  private void reviveIfSettled(long version) {
    int retired =
        jdbc.sql(
                "update outcome set retired_at = :now, retired_by = 'the text came back' where version_id = :version and retired_at is null")
            .param("now", Timestamp.from(clock.instant()))
            .param("version", version)
            .update();
    if (retired > 0) {
      jdbc.sql("update version set take = take + 1 where id = :version")
          .param("version", version)
          .update();
    }
  }

  private void sight(String source, String uri, String what) {
    jdbc.sql(
            """
            insert into sighting (run_id, source, uri, what) values (:run, :source, :uri, :what)
            on conflict (run_id, source, uri) do update
               set what = case when sighting.what = 'new' and excluded.what = 'changed' then 'new'
                               else excluded.what end
             where excluded.what <> 'unchanged'
            """)
        .param("run", pass.id())
        .param("source", source)
        .param("uri", uri)
        .param("what", what)
        .update();
  }

  private static @Nullable Timestamp timestamp(Stamp stamp) {
    return stamp.modified() == null ? null : Timestamp.from(stamp.modified());
  }
}
