package io.tomtat.store;

import io.tomtat.article.Call;
import io.tomtat.article.Pass;
import io.tomtat.article.Recipe;
import io.tomtat.article.Reply;
import io.tomtat.article.Reply.Finish;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger's rows: what was asked of a model, and what came back. Each write is committed at
 * once.
 */
public final class Calls {

  private static final int LONGEST_FAILURE = 2_000;

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final JsonMapper json = JsonMapper.shared();

  public Calls(DataSource database) {
    sql = JdbcClient.create(database);
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Makes a recipe known; nothing happens if it is. */
  public void register(Recipe recipe, Instant now) {
    commit(
        () ->
            sql.sql(
                    """
                    insert into recipe (hash, prompt, prompt_hash, provider, model, recorded, parameters, first_used)
                    values (:hash, :prompt, :promptHash, :provider, :model, :recorded, cast(:parameters as jsonb), :now)
                    on conflict (hash) do nothing
                    """)
                .param("hash", recipe.hash().hex())
                .param("prompt", recipe.prompt())
                .param("promptHash", recipe.promptHash().hex())
                .param("provider", recipe.provider())
                .param("model", recipe.model())
                .param("recorded", recipe.recorded())
                .param("parameters", json.writeValueAsString(new TreeMap<>(recipe.parameters())))
                .param("now", Timestamp.from(now))
                .update());
  }

  /**
   * The reply that arrived for this call; empty if none did. It counts as reused if it arrived
   * before this start, not if a conversation that had to wait is merely begun anew.
   *
   * @param start of the run's present start
   */
  public Optional<Reply> reuse(Call call, Instant start) {
    return commit(
        () ->
            sql.sql(
                    """
                    update call set reused = reused + case when arrived_at < :start then 1 else 0 end
                    where version_id = :version and take = :take and attempt = :attempt
                      and request_hash = :request and arrived_at is not null
                    returning reply, finish_reason, input_tokens, output_tokens, http_status, latency_ms
                    """)
                .params(key(call))
                .param("start", Timestamp.from(start))
                .query((row, number) -> reply(row))
                .optional());
  }

  /**
   * Writes down that a request is about to be sent, or to be sent again.
   *
   * @throws FenceLostException if another run holds the job
   */
  public void intend(Pass pass, Fence fence, Call call, Instant now) {
    int rows = commit(() -> insert(pass, fence, call, now));
    if (rows == 0) {
      throw new FenceLostException(fence);
    }
  }

  private int insert(Pass pass, Fence fence, Call call, Instant now) {
    return sql.sql(
            """
            insert into call (job, run_id, edition, version_id, take, attempt, purpose, request_hash,
                              recipe, model, recorded, sent_at)
            select :job, :run, :edition, :version, :take, :attempt, :purpose, :request,
                   :recipe, :model, :recorded, :now
            from job_lease where job = :job and fence = :fence
            on conflict (version_id, take, attempt, request_hash) do update
            set tries = call.tries + 1, failure = null, sent_at = excluded.sent_at, run_id = excluded.run_id,
                edition = excluded.edition
            """)
        .params(key(call))
        .param("job", pass.job())
        .param("run", pass.id())
        .param("edition", pass.edition())
        .param("purpose", call.purpose().code())
        .param("recipe", call.recipe().hex())
        .param("model", call.model())
        .param("recorded", call.recorded())
        .param("fence", fence.number())
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * Keeps a reply. It is paid for, so it is kept even if another run holds the job by now; of two
   * the first stays.
   *
   * @param costUsd null if the price is not known
   */
  public void arrive(Call call, Reply reply, @Nullable BigDecimal costUsd, Instant now) {
    commit(
        () ->
            sql.sql(
                    """
                    update call
                    set arrived_at = :now, failure = null, reply = :reply, finish_reason = :finish,
                        input_tokens = :input, output_tokens = :output, http_status = :status,
                        latency_ms = :latency, cost_usd = :cost
                    where version_id = :version and take = :take and attempt = :attempt
                      and request_hash = :request and arrived_at is null
                    """)
                .params(key(call))
                .param("now", Timestamp.from(now))
                .param("reply", CleanText.of(reply.text()))
                .param("finish", reply.finish().code())
                .param("input", reply.inputTokens())
                .param("output", reply.outputTokens())
                .param("status", reply.httpStatus())
                .param("latency", Math.toIntExact(reply.latency().toMillis()))
                .param("cost", costUsd)
                .update());
  }

  /** Notes why the last try brought no reply. */
  public void fail(Call call, String failure) {
    commit(
        () ->
            sql.sql(
                    """
                    update call set failure = :failure
                    where version_id = :version and take = :take and attempt = :attempt
                      and request_hash = :request and arrived_at is null
                    """)
                .params(key(call))
                .param("failure", CleanText.of(failure, LONGEST_FAILURE))
                .update());
  }

  private static Map<String, Object> key(Call call) {
    return Map.of(
        "version", call.version(),
        "take", call.take(),
        "attempt", call.attempt(),
        "request", call.request().hex());
  }

  private static Reply reply(ResultSet row) throws SQLException {
    return new Reply(
        row.getString("reply"),
        Finish.ofCode(row.getString("finish_reason")),
        row.getObject("input_tokens", Integer.class),
        row.getObject("output_tokens", Integer.class),
        row.getObject("http_status", Integer.class),
        Duration.ofMillis(row.getInt("latency_ms")));
  }

  @SuppressWarnings("NullAway") // the work never gives null
  private <T> T commit(Supplier<T> work) {
    return transaction.execute(status -> work.get());
  }
}
