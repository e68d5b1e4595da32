package io.tomtat.store;

import io.tomtat.article.Pass;
import io.tomtat.article.Version;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The articles and versions that a pass pulled. */
final class PulledVersions {

  private final JdbcClient jdbc;
  private final Pass pass;
  private final Clock clock;

  PulledVersions(JdbcClient jdbc, Pass pass, Clock clock) {
    this.jdbc = jdbc;
    this.pass = pass;
    this.clock = clock;
  }

  /** Returns new, changed or unchanged. */
  String save(long document, String source, String uri, Version version) {
    Optional<Long> before = articleVersion(source, uri);
    long article = upsertArticle(source, uri);
    long current = upsertVersion(article, document, version);
    if (before.isPresent() && before.get() == current) {
      return "unchanged"; // the bytes are new, the text is not
    }
    before.ifPresent(this::supersede);
    reviveIfSettled(current);
    makeNewest(current, null);
    new Arrivals(jdbc).note(current, Arrivals.Cause.PULL);
    return before.isPresent() ? "changed" : "new";
  }

  /**
   * Saves another text of the same bytes: tomtat revised the one that it read before. If that one
   * was the source's news and never briefed, it still is the source that changed something.
   */
  void revise(long document, String source, String uri, Version version, String command) {
    long before = articleVersion(source, uri).orElseThrow();
    long article = upsertArticle(source, uri);
    long current = upsertVersion(article, document, version);
    boolean own = isBriefedOrRevised(before);
    supersede(before);
    reviveIfSettled(current);
    makeNewest(current, own ? command : null);
    new Arrivals(jdbc).note(current, Arrivals.Cause.PERSON);
  }

  private boolean isBriefedOrRevised(long version) {
    return jdbc.sql(
            """
            select revised_by is not null
                   or id = (select b.version_id from briefing b where b.article_id = version.article_id
                             order by b.id desc limit 1)
              from version where id = :version
            """)
        .param("version", version)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private void makeNewest(long version, @Nullable String revisedBy) {
    jdbc.sql(
            """
            with newest as (update version set revised_by = :by where id = :version returning id, article_id)
            update article set version_id = newest.id from newest where article.id = newest.article_id
            """)
        .param("by", revisedBy)
        .param("version", version)
        .update();
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

  /**
   * A text that comes again is of the newest document that shows it: by whose rules it was read.
   */
  private long upsertVersion(long article, long document, Version version) {
    return jdbc.sql(
            """
            insert into version (article_id, document_id, hash, title, sentences, metadata, created_at)
            values (:article, :document, :hash, :title, :sentences, :metadata, :now)
            on conflict (article_id, hash) do update set document_id = excluded.document_id
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
}
