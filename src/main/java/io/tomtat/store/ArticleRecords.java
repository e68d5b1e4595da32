package io.tomtat.store;

import io.tomtat.article.Article;
import io.tomtat.article.Metadata;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Reason;
import io.tomtat.article.Sentence;
import io.tomtat.article.Version;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** What is stored of an article besides its briefings. */
public final class ArticleRecords {

  private final JdbcClient jdbc;

  /**
   * An article as it stands.
   *
   * @param version the newest text, null if none was ever made
   * @param why it has no briefing; null if it has one or waits for it
   */
  public record State(
      Article article, @Nullable Version version, @Nullable NotBriefed why, boolean pending) {}

  /**
   * A request to a model, and what came back.
   *
   * @param tries how often it was sent
   * @param uncertainTries those of them that may have been billed although no reply was seen
   * @param reused how often its reply served a later start
   * @param status why the answer ended, or what came instead of one
   * @param costUsd null if not known
   */
  public record CallLine(
      Instant sentAt,
      int attempt,
      int tries,
      int uncertainTries,
      int reused,
      String purpose,
      String model,
      String status,
      @Nullable Integer inputTokens,
      @Nullable Integer outputTokens,
      @Nullable BigDecimal costUsd,
      boolean recorded) {}

  /**
   * What one call brought.
   *
   * @param recipe hash of the request recipe
   * @param newest whether it was about the newest version
   * @param reply as it came; null if none did, or if its time was over
   */
  public record Raw(
      int attempt, String purpose, String recipe, boolean newest, @Nullable String reply) {}

  public ArticleRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The articles at a URI or canonical address, one for each job and source that has it. */
  public List<State> at(String uri) {
    return jdbc.sql(
            """
            select d.job, d.source, d.uri, coalesce(a.story, 1) as story, v.sentences::text, v.metadata::text,
                   coalesce(d.not_briefed, o.reason) as reason,
                   case when d.not_briefed is null then coalesce(o.detail, '') else d.detail end as detail,
                   v.id is not null and o.id is null and d.not_briefed is null as pending
              from document d
              left join article a on a.job = d.job and a.source = d.source and a.uri = d.uri and a.shown
              left join version v on v.id = a.version_id
              left join outcome o on o.version_id = v.id and o.retired_at is null
             where d.retired_by is null and not d.container
               and (d.uri = :uri or d.url = :uri or v.metadata ->> 'canonical_url' = :uri)
             order by d.job, d.source, d.uri
            """)
        .param("uri", uri)
        .query((row, n) -> state(row))
        .list();
  }

  /** All calls for an article, of all its versions, in the order in which they were first sent. */
  public List<CallLine> calls(Article article) {
    return jdbc.sql(
            """
            select c.sent_at, c.attempt, c.tries, c.uncertain_tries, c.reused, c.purpose, c.model, c.input_tokens,
                   c.output_tokens, c.cost_usd, c.recorded,
                   case when c.arrived_at is not null
                        then c.finish_reason || coalesce(', HTTP ' || c.http_status, '')
                        else coalesce(c.failure, 'no reply') end as status
              from call c
              join version v on v.id = c.version_id
              join article a on a.id = v.article_id
             where a.job = :job and a.source = :source and a.uri = :uri and a.story = :story
             order by c.id
            """)
        .param("job", article.job())
        .param("source", article.source())
        .param("uri", article.uri())
        .param("story", article.story())
        .query((row, n) -> call(row))
        .list();
  }

  /** The replies for an article, of all its versions, in the order of {@link #calls}. */
  public List<Raw> raw(Article article) {
    return jdbc.sql(
            """
            select c.attempt, c.purpose, c.recipe, c.version_id = a.version_id as newest, c.reply
              from call c
              join version v on v.id = c.version_id
              join article a on a.id = v.article_id
             where a.job = :job and a.source = :source and a.uri = :uri and a.story = :story
             order by c.id
            """)
        .param("job", article.job())
        .param("source", article.source())
        .param("uri", article.uri())
        .param("story", article.story())
        .query(
            (row, n) ->
                new Raw(
                    row.getInt("attempt"),
                    row.getString("purpose"),
                    row.getString("recipe"),
                    row.getBoolean("newest"),
                    row.getString("reply")))
        .list();
  }

  private static State state(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return new State(
        new Article(
            row.getString("job"),
            row.getString("source"),
            row.getString("uri"),
            row.getInt("story")),
        version(row),
        reason == null ? null : new NotBriefed(Reason.ofCode(reason), row.getString("detail")),
        row.getBoolean("pending"));
  }

  private static @Nullable Version version(ResultSet row) throws SQLException {
    String sentences = row.getString("sentences");
    return sentences == null
        ? null
        : new Version(
            Json.read(sentences, new TypeReference<List<Sentence>>() {}),
            Json.read(row.getString("metadata"), Metadata.class));
  }

  private static CallLine call(ResultSet row) throws SQLException {
    return new CallLine(
        row.getTimestamp("sent_at").toInstant(),
        row.getInt("attempt"),
        row.getInt("tries"),
        row.getInt("uncertain_tries"),
        row.getInt("reused"),
        row.getString("purpose"),
        row.getString("model"),
        row.getString("status"),
        row.getObject("input_tokens", Integer.class),
        row.getObject("output_tokens", Integer.class),
        row.getBigDecimal("cost_usd"),
        row.getBoolean("recorded"));
  }
}
