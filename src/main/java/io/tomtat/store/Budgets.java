package io.tomtat.store;

import io.tomtat.article.Amount;
import io.tomtat.store.Reservation.Limit;
import io.tomtat.store.Reservation.Shortage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The accounts of what may be spent. Rows are always locked in the order of their ids, so that no
 * two calls wait for each other.
 */
public final class Budgets {

  private final JdbcClient jdbc;

  /** What a budget counts. */
  public enum Scope {
    /** All starts and revisions of one job's edition. */
    EDITION,
    /** All jobs that state a budget for a day. */
    DAY,
    /** All jobs that state a budget for a month. */
    MONTH;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Row(
      long id, BigDecimal extra, BigDecimal reserved, BigDecimal spent, BigDecimal uncertain) {

    BigDecimal gone() {
      return spent.add(uncertain);
    }
  }

  public Budgets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The id of a budget's row; a new one for an edition begins with what the edition has cost
   * already.
   *
   * @param period the edition, the day, or the month's first day
   */
  public long open(Scope scope, String job, LocalDate period, Amount.Unit unit) {
    String owner = scope == Scope.EDITION ? job : "";
    create(scope, owner, period, unit);
    return jdbc.sql(
            "select id from budget where scope = :scope and job = :job and period = :period and unit = :unit")
        .param("scope", scope.code())
        .param("job", owner)
        .param("period", period)
        .param("unit", unit.code())
        .query(Long.class)
        .single();
  }

  private void create(Scope scope, String owner, LocalDate period, Amount.Unit unit) {
    jdbc.sql(
            """
            insert into budget (scope, job, period, unit, spent, uncertain)
            select :scope, :job, :period, :unit,
                   coalesce(sum(case :unit when 'usd' then cost_usd else input_tokens + output_tokens end), 0),
                   coalesce(sum(case :unit when 'usd' then uncertain_cost else uncertain_tokens end), 0)
              from call
             where job = :job and edition = :period and not recorded and :scope = 'edition'
            on conflict (scope, job, period, unit) do nothing
            """)
        .param("scope", scope.code())
        .param("job", owner)
        .param("period", period)
        .param("unit", unit.code())
        .update();
  }

  /** Raises an edition's limit for good. */
  public void addExtra(long id, BigDecimal amount) {
    jdbc.sql("update budget set extra = extra + :amount where id = :id")
        .param("amount", amount)
        .param("id", id)
        .update();
  }

  /**
   * Takes the worst case from every budget, or from none of them. Within the caller's transaction.
   *
   * @param job whose calls under way are alive without asking
   * @return empty if there was room
   */
  Optional<Shortage> reserve(String job, Reservation reservation) {
    BigDecimal amount = reservation.amount();
    if (amount == null) {
      return Optional.empty();
    }
    for (Row row : lock(reservation.budgets())) {
      Limit limit = reservation.limits().stream().filter(l -> l.id() == row.id()).findFirst().get();
      BigDecimal left = limit.amount().value().add(row.extra()).subtract(row.gone());
      if (row.reserved().add(amount).compareTo(left) > 0) {
        return Optional.of(shortage(job, limit, row, amount, left));
      }
    }
    take(reservation.budgets(), amount);
    return Optional.empty();
  }

  private List<Row> lock(List<Long> ids) {
    return jdbc
        .sql(
            """
            select id, extra, reserved, spent, uncertain from budget where id = any (:ids) order by id for update
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query(Row.class)
        .list()
        .stream()
        .sorted(Comparator.comparingLong(Row::id))
        .toList();
  }

  private Shortage shortage(String job, Limit limit, Row row, BigDecimal amount, BigDecimal left) {
    boolean passing =
        amount.compareTo(left) <= 0
            && amount.add(reservedByDead(job, row.id())).compareTo(left) <= 0;
    return new Shortage(
        limit, row.extra(), row.spent(), row.uncertain(), row.reserved(), amount, passing);
  }

  /** What runs hold that were killed: nobody will settle it before they start again. */
  private BigDecimal reservedByDead(String job, long id) {
    return jdbc.sql(
            """
            select coalesce(sum(c.reserved), 0) from call c
             where c.under_way and c.job <> :job and :id = any (c.budgets)
               and not exists (select from pg_locks k join pg_database d on d.oid = k.database
                                where k.locktype = 'advisory' and k.granted and k.objsubid = 1
                                  and d.datname = current_database()
                                  and (k.classid::bigint << 32 | k.objid::bigint)
                                      = hashtextextended('tomtat job ' || c.job, 0))
            """)
        .param("job", job)
        .param("id", id)
        .query(BigDecimal.class)
        .single();
  }

  /** Of rows that are locked. */
  private void take(List<Long> ids, BigDecimal amount) {
    jdbc.sql("update budget set reserved = reserved + :amount where id = any (:ids)")
        .param("amount", amount)
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }
}
