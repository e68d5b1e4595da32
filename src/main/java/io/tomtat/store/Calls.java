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

  /** A try without a reply: what may have been billed all the same stays as uncertain cost. */
  private static final String ENDED =
      """
      kept as (
        update call c
           set failure = coalesce(:failure, c.failure), under_way = false,
               uncertain_tries = c.uncertain_tries + u.tries,
               uncertain_cost = c.uncertain_cost + u.tries * coalesce(c.worst_cost, 0),
               uncertain_tokens = c.uncertain_tokens + u.tries * c.worst_tokens
          from was cross join lateral (select was.under_way::int * :billable as tries) u
         where c.id = was.id
        returning c.budgets, coalesce(c.reserved, 0) as reserved, was.under_way, u.tries),
      """;

  /**
   * Books what {@code kept} says on all budgets of the call, in the order of their ids, so that no
   * two calls wait for each other: what was reserved goes, what was spent and what is uncertain
   * comes.
   */
  private static final String BOOKED =
      """
      locked as materialized (
        select b.id, k.reserved, k.under_way, k.tries
          from kept k join budget b on b.id = any (k.budgets) order by b.id for update of b)
      update budget b
         set reserved = b.reserved - l.under_way::int * l.reserved,
             uncertain = b.uncertain + l.tries * l.reserved,
             spent = b.spent + case b.unit when 'usd' then :usd else :tokens end
        from locked l where b.id = l.id
      """;

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
    Optional<Reply> known = arrived(call);
    if (known.isPresent()) {
      countReuse(call, start);
    }
    return known;
  }

  private Optional<Reply> arrived(Call call) {
    return sql.sql(
            """
            select reply, finish_reason, input_tokens, cached_tokens, output_tokens, http_status, latency_ms, headers::text
              from call
             where version_id = :version and take = :take and attempt = :attempt
               and request_hash = :request and reply is not null
            """)
        .params(key(call))
        .query((row, number) -> reply(row))
        .optional();
  }

  private void countReuse(Call call, Instant start) {
    sql.sql(
            """
            update call set reused = reused + 1
             where version_id = :version and take = :take and attempt = :attempt
               and request_hash = :request and arrived_at < :start
            """)
        .params(key(call))
        .param("start", Timestamp.from(start))
        .update();
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
    if (reservation.limits().isEmpty() && insert(pass, fence, call, reservation, now) == 1) {
      return Optional.empty(); // the usual way: one statement, committed by itself
    }
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
    Usage usage = reply.usage();
    sql.sql(
            """
            with was as (
                   select id, under_way, uncertain_tries from call
                    where version_id = :version and take = :take and attempt = :attempt
                      and request_hash = :request and arrived_at is null for update),
                 kept as (
                   update call c
                      set arrived_at = :now, failure = null, reply = :reply, finish_reason = :finish,
                          input_tokens = :input, cached_tokens = :cached, output_tokens = :output,
                          http_status = :status, latency_ms = :latency, headers = :headers,
                          cost_usd = :cost, price = :price, under_way = false,
                          uncertain_tries = c.uncertain_tries + u.tries,
                          uncertain_cost = c.uncertain_cost + u.tries * coalesce(c.worst_cost, 0),
                          uncertain_tokens = c.uncertain_tokens + u.tries * c.worst_tokens
                     from was
                    cross join lateral (
                          select :unknown - (not was.under_way and was.uncertain_tries > 0)::int as tries) u
                    where c.id = was.id
                   returning c.budgets, coalesce(c.reserved, 0) as reserved, was.under_way, u.tries),
            """
                + BOOKED)
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
        .param("unknown", usage == null ? 1 : 0)
        .param("usd", costUsd == null ? BigDecimal.ZERO : costUsd)
        .param("tokens", usage == null ? 0 : usage.tokens())
        .update();
  }

  /**
   * Notes why the last try brought no reply.
   *
   * @param billable whether it may be billed all the same: its worst case stays as uncertain cost
   */
  public void fail(Call call, String failure, boolean billable) {
    sql.sql(
            """
            with was as (
                   select id, under_way from call
                    where version_id = :version and take = :take and attempt = :attempt
                      and request_hash = :request and arrived_at is null for update),
            """
                + ENDED
                + BOOKED)
        .params(key(call))
        .params(unanswered(failure, billable))
        .update();
  }

  private static Map<String, @Nullable Object> unanswered(
      @Nullable String failure, boolean billable) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("failure", failure == null ? null : CleanText.of(failure, LONGEST_FAILURE));
    values.put("billable", billable ? 1 : 0);
    values.put("usd", BigDecimal.ZERO);
    values.put("tokens", 0L);
    return values;
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
      lapse("id = :id", Map.of("id", id));
    }
  }

  private void lapse(Call call) {
    lapse(
        "version_id = :version and take = :take and attempt = :attempt and request_hash = :request",
        key(call));
  }

  private void lapse(String condition, Map<String, Object> values) {
    sql.sql(
            "with was as (select id, under_way from call where under_way and %s for update), "
                    .formatted(condition)
                + ENDED
                + BOOKED)
        .params(values)
        .params(unanswered(null, true))
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
