package io.tomtat.store;

import io.tomtat.article.Article;
import io.tomtat.article.Hash;
import io.tomtat.article.Metadata;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Provenance;
import io.tomtat.article.Sentence;
import io.tomtat.article.StoredReply;
import io.tomtat.article.Version;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** The replies that led to outcomes, to be judged once more. */
public final class StoredReplies {

  private final JdbcClient jdbc;
  private final String job;

  /**
   * The live outcome of an article's newest version.
   *
   * @param outcome id of its row
   * @param reason malformed or unfaithful; null: it is briefed
   */
  public record Judged(long outcome, @Nullable String reason, PendingVersion item) {}

  public StoredReplies(JdbcClient jdbc, String job) {
    this.jdbc = jdbc;
    this.job = job;
  }

  /** Ids of the outcomes that came of a check of a reply, oldest article first. */
  public List<Long> outcomes(boolean briefedToo) {
    return jdbc.sql(
            """
            select o.id from outcome o
              join version v on v.id = o.version_id
              join article a on a.version_id = v.id
             where a.job = :job and o.retired_at is null
               and (o.reason in ('malformed', 'unfaithful') or (:briefed and o.kind = 'briefed'))
             order by a.id
            """)
        .param("job", job)
        .param("briefed", briefedToo)
        .query(Long.class)
        .list();
  }

  public Judged judged(long outcome) {
    return jdbc.sql(
            """
            select o.id, o.reason, o.take, v.id as version_id, a.source, a.uri, a.story, v.sentences::text, v.metadata::text
              from outcome o
              join version v on v.id = o.version_id
              join article a on a.id = v.article_id
             where o.id = :id
            """)
        .param("id", outcome)
        .query((row, n) -> judged(row))
        .single();
  }

  private Judged judged(ResultSet row) throws SQLException {
    Version version =
        new Version(
            Json.read(row.getString("sentences"), new TypeReference<List<Sentence>>() {}),
            Json.read(row.getString("metadata"), Metadata.class));
    Article article =
        new Article(job, row.getString("source"), row.getString("uri"), row.getInt("story"));
    return new Judged(
        row.getLong("id"),
        row.getString("reason"),
        new PendingVersion(row.getLong("version_id"), row.getInt("take"), article, version));
  }

  /**
   * All replies that arrived for a version's take.
   *
   * @param costUsd of the whole take
   */
  public List<StoredReply> of(PendingVersion item, @Nullable BigDecimal costUsd) {
    return jdbc.sql(
            """
            select c.attempt, c.reply, c.finish_reason, c.input_tokens, c.cached_tokens, c.output_tokens,
                   c.http_status, c.latency_ms, c.headers::text, c.recipe, r.prompt, c.model, c.recorded
              from call c join recipe r on r.hash = c.recipe
             where c.version_id = :version and c.take = :take and c.reply is not null and c.purpose <> 'notes'
             order by c.attempt
            """)
        .param("version", item.id())
        .param("take", item.take())
        .query((row, n) -> stored(row, costUsd))
        .list();
  }

  private static StoredReply stored(ResultSet row, @Nullable BigDecimal costUsd)
      throws SQLException {
    Provenance provenance =
        new Provenance(
            new Hash(row.getString("recipe")),
            row.getString("prompt"),
            row.getString("model"),
            row.getBoolean("recorded"),
            costUsd);
    return new StoredReply(row.getInt("attempt"), Calls.reply(row), provenance);
  }

  /** Makes room for another outcome of the same take: nothing was asked anew. */
  public void retire(long outcome, Instant now) {
    jdbc.sql("update outcome set retired_at = :now, retired_by = 'recheck' where id = :id")
        .param("now", Timestamp.from(now))
        .param("id", outcome)
        .update();
  }
}
