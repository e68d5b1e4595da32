package io.tomtat.store;

import io.tomtat.article.Edition.Counts;
import io.tomtat.article.Reason;
import io.tomtat.store.JobStatus.EditionStatus;
import io.tomtat.store.JobStatus.PassStatus;
import io.tomtat.store.JobStatus.ReasonCount;
import io.tomtat.store.JobStatus.Rejection;
import io.tomtat.store.JobStatus.SourceFailure;
import io.tomtat.store.JobStatus.StepStatus;
import io.tomtat.store.JobStatus.Usage;
import io.tomtat.store.Lease.Holder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how jobs stand, without reading a briefing. */
public final class JobStatuses {

  private static final int REJECTIONS = 20;

  /**
   * A revision that was published outside its pass, such as for a withdrawal, says nothing of a
   * night.
   */
  private static final String LAST_COMPLETE =
      """
      and complete
         and exists (select from run r where r.id = run_id and (r.ended_at is null or r.ended_at >= published_at))
       order by published_at desc, id desc
      """;

  private final JdbcClient jdbc;

  public JobStatuses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every job that ever started, by name. */
  public List<String> jobs() {
    return jdbc.sql("select name from job union select job from run order by 1")
        .query(String.class)
        .list();
  }

  /**
   * @param passes how many of the last ones
   */
  public JobStatus of(String job, int passes) {
    Holder holder = holder(job).orElse(null);
    return new JobStatus(
        job,
        holder,
        passes(job, passes, holder != null),
        edition(job, "order by date desc, revision desc").orElse(null),
        edition(job, LAST_COMPLETE).orElse(null),
        PendingVersions.count(jdbc, job),
        notBriefed(job),
        rejected(job),
        sourceFailures(job),
        usage(job));
  }

  /** Whose lock the server sees; what {@code job_lease} says may be of one who died. */
  private Optional<Holder> holder(String job) {
    return jdbc.sql(
            """
            select holder, since from job_lease
             where job = :job
               and exists (select from pg_locks k join pg_database d on d.oid = k.database
                            where k.locktype = 'advisory' and k.granted and k.objsubid = 1
                              and d.datname = current_database()
                              and (k.classid::bigint << 32 | k.objid::bigint)
                                  = hashtextextended('tomtat job ' || :job, 0))
            """)
        .param("job", job)
        .query((row, n) -> new Holder(row.getString("holder"), instant(row, "since")))
        .optional();
  }

  private List<PassStatus> passes(String job, int limit, boolean held) {
    return jdbc.sql(
            """
            select id, edition, pass, starts, finished, started_at, ended_at, exit_code, coalesce(exit_reason, '') as reason,
                   id = (select max(id) from run where job = :job and ended_at is null) as newest_open
              from run where job = :job order by id desc limit :limit
            """)
        .param("job", job)
        .param("limit", limit)
        .query((row, n) -> pass(job, row, held))
        .list();
  }

  private PassStatus pass(String job, ResultSet row, boolean held) throws SQLException {
    return new PassStatus(
        row.getObject("edition", LocalDate.class),
        row.getInt("pass"),
        row.getInt("starts"),
        status(row, held),
        instant(row, "started_at"),
        instantOrNull(row, "ended_at"),
        row.getObject("exit_code", Integer.class),
        row.getString("reason"),
        usage("run_id = :run", Map.of("job", job, "run", row.getLong("id"))),
        steps(row.getLong("id")));
  }

  private static String status(ResultSet row, boolean held) throws SQLException {
    if (row.getTimestamp("ended_at") != null) {
      return row.getBoolean("finished") ? "done" : "unfinished";
    }
    return held && row.getBoolean("newest_open") ? "running" : "died";
  }

  private List<StepStatus> steps(long run) {
    return jdbc.sql(
            """
            select step, status, started_at, ended_at, detail from run_step
             where run_id = :run order by array_position(array['pull', 'brief', 'report'], step)
            """)
        .param("run", run)
        .query(
            (row, n) ->
                new StepStatus(
                    row.getString("step"),
                    row.getString("status"),
                    instant(row, "started_at"),
                    instantOrNull(row, "ended_at"),
                    row.getString("detail")))
        .list();
  }

  private Optional<EditionStatus> edition(String job, String which) {
    return jdbc.sql(
            """
            select date, revision, complete, reason, zone, published_at, counts::text from edition
             where job = :job
            """
                + which
                + " limit 1")
        .param("job", job)
        .query(
            (row, n) ->
                new EditionStatus(
                    row.getObject("date", LocalDate.class),
                    row.getInt("revision"),
                    row.getBoolean("complete"),
                    row.getString("reason"),
                    row.getString("zone"),
                    instant(row, "published_at"),
                    Json.read(row.getString("counts"), Counts.class)))
        .optional();
  }

  private List<ReasonCount> notBriefed(String job) {
    return jdbc.sql(
            """
            select reason, count(*) as number from report.not_briefed where job = :job
             group by reason order by 2 desc, 1
            """)
        .param("job", job)
        .query(
            (row, n) ->
                ReasonCount.of(Reason.ofCode(row.getString("reason")), row.getInt("number")))
        .list();
  }

  private List<Rejection> rejected(String job) {
    return jdbc.sql(
            """
            select source, uri, title, reason, detail, first_seen from report.not_briefed
             where job = :job and class = 'rejected' order by first_seen desc, source, uri limit :limit
            """)
        .param("job", job)
        .param("limit", REJECTIONS)
        .query((row, n) -> rejection(row))
        .list();
  }

  private static Rejection rejection(ResultSet row) throws SQLException {
    Reason reason = Reason.ofCode(row.getString("reason"));
    return new Rejection(
        row.getString("source"),
        row.getString("uri"),
        row.getString("title"),
        reason.code(),
        reason.words(),
        row.getString("detail"),
        instant(row, "first_seen"));
  }

  private List<SourceFailure> sourceFailures(String job) {
    return jdbc.sql(
            """
            select source, detail from source_failure
             where run_id = (select max(id) from run where job = :job) order by source
            """)
        .param("job", job)
        .query(SourceFailure.class)
        .list();
  }

  /** Of the newest edition. */
  private Usage usage(String job) {
    return usage(
        "edition = (select edition from run where job = :job order by id desc limit 1)",
        Map.of("job", job));
  }

  private Usage usage(String where, Map<String, Object> values) {
    return jdbc.sql(
            """
            select coalesce(sum(tries) filter (where not recorded), 0) as calls,
                   count(*) filter (where recorded and arrived_at is not null) as recorded_replies,
                   coalesce(sum(reused) filter (where not recorded), 0) as reused_replies,
                   coalesce(sum(input_tokens) filter (where not recorded), 0) as input_tokens,
                   coalesce(sum(output_tokens) filter (where not recorded), 0) as output_tokens,
                   case when bool_and(recorded or arrived_at is null or cost_usd is not null) is not false
                        then coalesce(sum(cost_usd) filter (where not recorded), 0) end as cost_usd,
                   coalesce(sum(uncertain_cost + case when under_way then coalesce(worst_cost, 0) else 0 end), 0)
                     as uncertain_cost_usd
              from call
             where job = :job and
            """
                + where)
        .params(values)
        .query(Usage.class)
        .single();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(instantOrNull(row, column), column);
  }

  private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
