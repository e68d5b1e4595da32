package io.tomtat.store;

import io.tomtat.article.Call;
import io.tomtat.article.Pass;
import io.tomtat.article.Recipe;
import io.tomtat.article.Reply;
import io.tomtat.article.Reply.Finish;
import io.tomtat.article.Usage;
import io.tomtat.store.Reservation.Shortage;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger's rows: what was asked of a model, and what came back. Each write is committed at
 * once.
 */
public final class Calls {

  private static final int LONGEST_FAILURE = 2_000;

  private final JdbcClient sql;
  private final Budgets budgets;
  private final TransactionTemplate transaction;
  private final JsonMapper json = JsonMapper.shared();

  public Calls(DataSource database) {
    sql = JdbcClient.create(database);
    budgets = new Budgets(sql);
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
                      and request_hash = :request and reply is not null
                    returning reply, finish_reason, input_tokens, cached_tokens, output_tokens, http_status, latency_ms, headers::text
                    """)
                .params(key(call))
                .param("start", Timestamp.from(start))
                .query((row, number) -> reply(row))
                .optional());
  }

  /**
   * Writes down that a request is about to be sent, or to be sent again, and reserves its worst
   * case: both or neither.
   *
   * @return empty if it may be sent
   * @throws FenceLostException if another run holds the job
   */
  public Optional<Shortage> intend(
      Pass pass, Fence fence, Call call, Reservation reservation, Instant now) {
    return commit(
        () -> {
          Optional<Shortage> shortage = budgets.reserve(pass.job(), reservation);
          if (shortage.isEmpty()) {
            write(pass, fence, call, reservation, now);
          }
          return shortage;
        });
  }

  private void write(Pass pass, Fence fence, Call call, Reservation reservation, Instant now) {
    if (insert(pass, fence, call, reservation, now) == 0) {
      lapse(call);
      if (again(pass, fence, call, reservation, now) == 0) {
        throw new FenceLostException(fence);
      }
    }
  }

  private int insert(Pass pass, Fence fence, Call call, Reservation reservation, Instant now) {
    return sql.sql(
            """
            insert into call (job, run_id, edition, version_id, take, attempt, purpose, request_hash,
                              recipe, model, recorded, sent_at, day, under_way, worst_cost, worst_tokens,
                              budgets, reserved)
            select :job, :run, :edition, :version, :take, :attempt, :purpose, :request,
                   :recipe, :model, :recorded, :now, :day, not :recorded, :worstCost, :worstTokens,
                   :budgets, :reserved
            from job_lease where job = :job and fence = :fence
            on conflict (version_id, take, attempt, request_hash) do nothing
            """)
        .params(key(call))
        .params(intent(pass, fence, call, reservation, now))
        .param("purpose", call.purpose().code())
        .param("recipe", call.recipe().hex())
        .param("model", call.model())
        .update();
  }

  private int again(Pass pass, Fence fence, Call call, Reservation reservation, Instant now) {
    return sql.sql(
            """
            update call
            set tries = tries + 1, failure = null, sent_at = :now, run_id = :run, edition = :edition, day = :day,
                under_way = not :recorded, worst_cost = :worstCost, worst_tokens = :worstTokens,
                budgets = :budgets, reserved = :reserved
            where version_id = :version and take = :take and attempt = :attempt and request_hash = :request
              and exists (select from job_lease where job = :job and fence = :fence)
            """)
        .params(key(call))
        .params(intent(pass, fence, call, reservation, now))
        .update();
  }

  private static Map<String, @Nullable Object> intent(
      Pass pass, Fence fence, Call call, Reservation reservation, Instant now) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("job", pass.job());
    values.put("run", pass.id());
    values.put("edition", pass.edition());
    values.put("fence", fence.number());
    values.put("recorded", call.recorded());
    values.put("now", Timestamp.from(now));
    values.put("day", reservation.day());
    values.put("worstCost", reservation.worstUsd());
    values.put("worstTokens", reservation.worstTokens());
    values.put("budgets", reservation.budgets().toArray(Long[]::new));
    values.put("reserved", reservation.amount());
    return values;
  }

  /**
   * Keeps a reply and books what it cost. It is paid for, so it is kept even if another run holds
   * the job by now; of two the first stays.
   *
   * @param costUsd null if the price or the number of tokens is not known
   * @param price by which it was reckoned, null if there is none
   */
  public void arrive(
      Call call, Reply reply, @Nullable BigDecimal costUsd, @Nullable String price, Instant now) {
    commit(
        () -> {
          keep(call, reply, costUsd, price, now)
              .ifPresent(attempt -> settle(attempt, reply.usage(), costUsd));
          return true;
        });
  }

  private Optional<Try> keep(
      Call call, Reply reply, @Nullable BigDecimal costUsd, @Nullable String price, Instant now) {
    return sql.sql(
            """
            update call
            set arrived_at = :now, failure = null, reply = :reply, finish_reason = :finish,
                input_tokens = :input, cached_tokens = :cached, output_tokens = :output,
                http_status = :status, latency_ms = :latency, headers = :headers, cost_usd = :cost, price = :price,
                under_way = false
            from (select id as was_id, under_way as was_under_way from call
                  where version_id = :version and take = :take and attempt = :attempt
                    and request_hash = :request and arrived_at is null for update) was
            where id = was_id
            returning id, was_under_way, uncertain_tries, budgets, coalesce(reserved, 0) as reserved
            """)
        .params(key(call))
        .param("now", Timestamp.from(now))
        .param("reply", CleanText.of(reply.text()))
        .param("finish", reply.finish().code())
        .param("input", reply.inputTokens())
        .param("cached", reply.cachedTokens())
        .param("output", reply.outputTokens())
        .param("status", reply.httpStatus())
        .param("latency", Math.toIntExact(reply.latency().toMillis()))
        .param("headers", reply.headers().isEmpty() ? null : Json.jsonb(reply.headers()))
        .param("cost", costUsd)
        .param("price", price)
        .query((row, number) -> attempt(row))
        .optional();
  }

  /** The worst case is replaced by the true cost; it stays uncertain where that is not known. */
  private void settle(Try attempt, @Nullable Usage usage, @Nullable BigDecimal costUsd) {
    boolean lapsed = !attempt.underWay() && attempt.uncertainTries() > 0;
    int uncertain = (usage == null ? 1 : 0) - (lapsed ? 1 : 0);
    if (uncertain != 0) {
      addUncertain(attempt.id(), uncertain);
    }
    budgets.move(
        attempt.budgets(),
        attempt.underWay() ? attempt.reserved().negate() : BigDecimal.ZERO,
        costUsd == null ? BigDecimal.ZERO : costUsd,
        usage == null ? 0 : usage.tokens(),
        attempt.reserved().multiply(BigDecimal.valueOf(uncertain)));
  }

  /**
   * Notes why the last try brought no reply.
   *
   * @param billable whether it may be billed all the same: its worst case stays as uncertain cost
   */
  public void fail(Call call, String failure, boolean billable) {
    commit(
        () -> {
          failed(call, failure).ifPresent(attempt -> release(attempt, billable));
          return true;
        });
  }

  private Optional<Try> failed(Call call, String failure) {
    return sql.sql(
            """
            update call set failure = :failure, under_way = false
            from (select id as was_id, under_way as was_under_way from call
                  where version_id = :version and take = :take and attempt = :attempt
                    and request_hash = :request and arrived_at is null for update) was
            where id = was_id
            returning id, was_under_way, uncertain_tries, budgets, coalesce(reserved, 0) as reserved
            """)
        .params(key(call))
        .param("failure", CleanText.of(failure, LONGEST_FAILURE))
        .query((row, number) -> attempt(row))
        .optional();
  }

  private void release(Try attempt, boolean billable) {
    if (!attempt.underWay()) {
      return;
    }
    if (billable) {
      addUncertain(attempt.id(), 1);
    }
    budgets.move(
        attempt.budgets(),
        attempt.reserved().negate(),
        BigDecimal.ZERO,
        0,
        billable ? attempt.reserved() : BigDecimal.ZERO);
  }

  /**
   * What a dead run of the job sent and never saw an answer to may have been billed: its worst case
   * becomes uncertain cost.
   */
  public void lapse(String job) {
    List<Long> open =
        sql.sql("select id from call where job = :job and under_way order by id")
            .param("job", job)
            .query(Long.class)
            .list();
    for (Long id : open) {
      commit(() -> lapse("id = :id", Map.of("id", id)));
    }
  }

  private void lapse(Call call) {
    lapse(
        "version_id = :version and take = :take and attempt = :attempt and request_hash = :request",
        key(call));
  }

  private boolean lapse(String condition, Map<String, Object> values) {
    Optional<Try> open =
        sql.sql(
                "update call set under_way = false where under_way and "
                    + condition
                    + " returning id, true as was_under_way, uncertain_tries, budgets, coalesce(reserved, 0) as reserved")
            .params(values)
            .query((row, number) -> attempt(row))
            .optional();
    open.ifPresent(attempt -> release(attempt, true));
    return open.isPresent();
  }

  private void addUncertain(long id, int tries) {
    sql.sql(
            """
            update call
            set uncertain_tries = uncertain_tries + :tries,
                uncertain_cost = uncertain_cost + :tries * coalesce(worst_cost, 0),
                uncertain_tokens = uncertain_tokens + :tries * worst_tokens
            where id = :id
            """)
        .param("tries", tries)
        .param("id", id)
        .update();
  }

  /**
   * What all calls of a version's take have cost.
   *
   * @return dollars; null if the cost of one of them is not known
   */
  public @Nullable BigDecimal cost(long version, int take) {
    return sql.sql(
            """
            select case when count(arrived_at) = count(cost_usd) then coalesce(sum(cost_usd), 0) end
            from call where version_id = :version and take = :take
            """)
        .param("version", version)
        .param("take", take)
        .query((row, number) -> Optional.ofNullable(row.getBigDecimal(1)))
        .single()
        .orElse(null);
  }

  /** The last try of a call, as it stood before it ended. */
  private record Try(
      long id, boolean underWay, int uncertainTries, List<Long> budgets, BigDecimal reserved) {}

  private static Try attempt(ResultSet row) throws SQLException {
    return new Try(
        row.getLong("id"),
        row.getBoolean("was_under_way"),
        row.getInt("uncertain_tries"),
        List.of((Long[]) row.getArray("budgets").getArray()),
        row.getBigDecimal("reserved"));
  }

  private static Map<String, Object> key(Call call) {
    return Map.of(
        "version", call.version(),
        "take", call.take(),
        "attempt", call.attempt(),
        "request", call.request().hex());
  }

  /** Of a row with its columns. */
  static Reply reply(ResultSet row) throws SQLException {
    String headers = row.getString("headers");
    return new Reply(
        row.getString("reply"),
        Finish.ofCode(row.getString("finish_reason")),
        row.getObject("input_tokens", Integer.class),
        row.getObject("cached_tokens", Integer.class),
        row.getObject("output_tokens", Integer.class),
        row.getObject("http_status", Integer.class),
        Duration.ofMillis(row.getInt("latency_ms")),
        headers == null ? Map.of() : Json.read(headers, new TypeReference<>() {}));
  }

  @SuppressWarnings("NullAway") // the work never gives null
  private <T> T commit(Supplier<T> work) {
    return transaction.execute(status -> work.get());
  }
}
