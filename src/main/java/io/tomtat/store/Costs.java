package io.tomtat.store;

import io.tomtat.article.Usage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was spent; recorded replies cost nothing and are not counted. */
public final class Costs {

  private final JdbcClient jdbc;

  /** What the lines of a bill are. */
  public enum By {
    JOB,
    SOURCE,
    MODEL,
    DAY;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One line of a bill. The components in snake case are contract: {@code cost --json}.
   *
   * @param calls requests sent
   * @param costUsd of the calls whose price is known
   * @param uncertainCostUsd the worst case of requests that may have been billed unseen
   * @param unpriced replies whose price is not known
   */
  public record Line(
      String what,
      long calls,
      long inputTokens,
      long cachedTokens,
      long outputTokens,
      BigDecimal costUsd,
      BigDecimal uncertainCostUsd,
      long unpriced) {

    public static final Line NONE =
        new Line("total", 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, 0);

    public Line plus(Line other) {
      return new Line(
          what,
          calls + other.calls,
          inputTokens + other.inputTokens,
          cachedTokens + other.cachedTokens,
          outputTokens + other.outputTokens,
          costUsd.add(other.costUsd),
          uncertainCostUsd.add(other.uncertainCostUsd),
          unpriced + other.unpriced);
    }
  }

  /**
   * What a version took on average, repairs included.
   *
   * @param versions how many that average is of
   */
  public record Mean(int versions, Usage usage) {}

  public Costs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param job null: all jobs
   * @param from the first day, in each job's zone
   * @param to the last day
   */
  public List<Line> of(@Nullable String job, LocalDate from, LocalDate to, By by) {
    return jdbc.sql(
            """
            select %s::text as what, sum(calls) as calls, coalesce(sum(input_tokens), 0) as input_tokens,
                   coalesce(sum(cached_tokens), 0) as cached_tokens, coalesce(sum(output_tokens), 0) as output_tokens,
                   coalesce(sum(cost_usd), 0) as cost_usd, sum(uncertain_cost_usd) as uncertain_cost_usd,
                   sum(unpriced) as unpriced
              from report.cost
             where day between :from and :to and (cast(:job as text) is null or job = :job)
             group by 1 order by 1
            """
                .formatted(by.code()))
        .param("from", from)
        .param("to", to)
        .param("job", job)
        .query(Line.class)
        .list();
  }

  /** Of the last 1,000 versions that a job had briefed by a model; empty if there are none. */
  public Optional<Mean> mean(String job, String model) {
    return jdbc.sql(
            """
            select count(*) as versions, ceil(avg(input)) as input, ceil(avg(cached)) as cached, ceil(avg(output)) as output
              from (select sum(input_tokens) as input, coalesce(sum(cached_tokens), 0) as cached, sum(output_tokens) as output
                      from call c
                      join version v on v.id = c.version_id
                      join article a on a.id = v.article_id and a.job = c.job -- not the canary's
                     where c.job = :job and c.model = :model and not c.recorded and c.arrived_at is not null
                       and c.input_tokens is not null and c.output_tokens is not null
                     group by c.version_id, c.take order by max(c.id) desc limit 1000) takes
            """)
        .param("job", job)
        .param("model", model)
        .query(
            (row, n) ->
                new Mean(
                    row.getInt("versions"),
                    new Usage(row.getLong("input"), row.getLong("cached"), row.getLong("output"))))
        .optional()
        .filter(mean -> mean.versions() > 0);
  }
}
