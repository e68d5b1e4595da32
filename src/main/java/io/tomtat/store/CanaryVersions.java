package io.tomtat.store;

import io.tomtat.article.Article;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Version;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The articles of a job's gold set. They have rows, because the ledger books calls on versions, and
 * belong to a job of their own, so that no pass of the real one counts, briefs or publishes them.
 */
public final class CanaryVersions {

  private static final String SOURCE = "canary";

  private final JdbcClient jdbc;
  private final String job;
  private final Instant now;

  /**
   * @param job the real one
   */
  public CanaryVersions(JdbcClient jdbc, String job, Instant now) {
    this.jdbc = jdbc;
    this.job = job + " (canary)";
    this.now = now;
  }

  /**
   * The version's row, made if there is none. To be called in a transaction.
   *
   * @param take the same in every start of an edition and another one in the next: replies are
   *     reused within an edition, and asked for anew with each
   */
  public PendingVersion item(String uri, Version version, int take) {
    long article = article(uri);
    long id = version(article, uri, version);
    raiseTake(id, take);
    return new PendingVersion(id, take, new Article(job, SOURCE, uri), version);
  }

  /** The replies of earlier editions are settled by that: they may be pruned. */
  private void raiseTake(long version, int take) {
    jdbc.sql("update version set take = :take where id = :version and take < :take")
        .param("take", take)
        .param("version", version)
        .update();
  }

  private long article(String uri) {
    return jdbc.sql(
            """
            insert into article (job, source, uri, first_seen) values (:job, :source, :uri, :now)
            on conflict (job, source, uri, story) do update set uri = excluded.uri
            returning id
            """)
        .param("job", job)
        .param("source", SOURCE)
        .param("uri", uri)
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  private long version(long article, String uri, Version version) {
    return jdbc.sql("select id from version where article_id = :article and hash = :hash")
        .param("article", article)
        .param("hash", version.hash().hex())
        .query(Long.class)
        .optional()
        .orElseGet(() -> insert(article, document(uri), version));
  }

  private long document(String uri) {
    return jdbc.sql(
            """
            insert into document (job, source, uri, size, fetched_at, extractor, retired_by)
            values (:job, :source, :uri, 0, :now, 'gold', 'canary')
            returning id
            """)
        .param("job", job)
        .param("source", SOURCE)
        .param("uri", uri)
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  private long insert(long article, long document, Version version) {
    return jdbc.sql(
            """
            insert into version (article_id, document_id, hash, title, sentences, metadata, created_at)
            values (:article, :document, :hash, :title, :sentences, :metadata, :now)
            returning id
            """)
        .param("article", article)
        .param("document", document)
        .param("hash", version.hash().hex())
        .param("title", version.title())
        .param("sentences", Json.jsonb(version.sentences()))
        .param("metadata", Json.jsonb(version.metadata()))
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }
}
