package io.tomtat.store;

import io.tomtat.article.Likeness;
import io.tomtat.article.Pass;
import io.tomtat.article.Shingles;
import io.tomtat.article.Signature;
import io.tomtat.article.Version;
import io.tomtat.store.Stories.Story;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The articles and versions that a pass pulled. */
final class PulledVersions {

  private final JdbcClient jdbc;
  private final Pass pass;
  private final Clock clock;
  private final Stories stories;
  private final Arrivals arrivals;
  private final Copies copies;

  PulledVersions(JdbcClient jdbc, Pass pass, Clock clock) {
    this.jdbc = jdbc;
    this.pass = pass;
    this.clock = clock;
    this.stories = new Stories(jdbc, pass);
    this.arrivals = new Arrivals(jdbc);
    this.copies = new Copies(jdbc, pass, clock);
  }

  /** Returns new, changed or unchanged; what took the place of another story is new. */
  String save(long document, String source, String uri, Version version) {
    Story story = stories.showing(source, uri, version, clock.instant());
    Long before = story.newest();
    Signature signature = signature(version);
    long current = upsertVersion(story.article(), document, version, signature);
    if (before != null && before == current) {
      return "unchanged"; // the bytes are new, the text is not
    }
    if (before != null) {
      supersede(before);
    }
    reviveIfSettled(current);
    makeNewest(current, null);
    arrivals.note(current, Arrivals.Cause.PULL);
    copies.skip(current, version, signature);
    return before == null ? "new" : "changed";
  }

  /**
   * Saves another text of the same bytes: tomtat revised the one that it read before. If that one
   * was the source's news and never briefed, it still is the source that changed something.
   */
  void revise(long document, String source, String uri, Version version, String command) {
    Story story = stories.shown(source, uri, clock.instant());
    long before = Objects.requireNonNull(story.newest());
    Signature signature = signature(version);
    long current = upsertVersion(story.article(), document, version, signature);
    boolean own = isBriefedOrRevised(before);
    supersede(before);
    reviveIfSettled(current);
    makeNewest(current, own ? command : null);
    arrivals.note(current, Arrivals.Cause.PERSON);
    copies.skip(current, version, signature);
  }

  private static @Nullable Signature signature(Version version) {
    Shingles shingles = Shingles.of(version);
    return shingles.size() < Likeness.LEAST_SHINGLES ? null : Signature.of(shingles);
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

  /**
   * A text that comes again is of the newest document that shows it: by whose rules it was read.
   */
  private long upsertVersion(
      long article, long document, Version version, @Nullable Signature signature) {
    return jdbc.sql(
            """
            insert into version (article_id, document_id, hash, title, sentences, metadata, created_at, signature, bands)
            values (:article, :document, :hash, :title, :sentences, :metadata, :now, :signature, :bands)
            on conflict (article_id, hash) do update
               set document_id = excluded.document_id, signature = excluded.signature, bands = excluded.bands
            returning id
            """)
        .param("signature", signature == null ? null : signature.minima())
        .param("bands", signature == null ? null : signature.bands())
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
