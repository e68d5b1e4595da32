package io.tomtat.store;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Removes what is older than its retention. Only the holder of the job's lease may use it. */
public final class Pruning {

  private final JdbcClient jdbc;
  private final String job;
  private final Instant now;

  /**
   * How much was removed.
   *
   * @param replies texts; the calls and their cost stay
   * @param documents raw bytes; what was made of them stays
   * @param runs passes whose sightings and executions are gone; the passes stay
   */
  public record Removed(int replies, int documents, int runs) {}

  public Pruning(JdbcClient jdbc, String job, Instant now) {
    this.jdbc = jdbc;
    this.job = job;
    this.now = now;
  }

  /**
   * In the caller's transaction, if there is one.
   *
   * @param keep of sources whose raw documents have a span of their own
   */
  public Removed prune(Retention retention, Map<String, Duration> keep) {
    return new Removed(
        replies(retention.replies()),
        documents(retention.documents(), keep),
        runs(retention.runs()));
  }

  /** A reply that may still be needed stays, however old: it would be paid for again. */
  private int replies(Duration age) {
    return jdbc.sql(
            """
            update call c set reply = null, headers = null
              from version v
             where c.job = :job and c.reply is not null and c.arrived_at < :before and v.id = c.version_id
               and (c.take < v.take
                    or exists (select from outcome o where o.version_id = v.id and o.take = c.take and o.retired_at is null))
            """)
        .param("job", job)
        .param("before", before(age))
        .update();
  }

  private int documents(Duration age, Map<String, Duration> keep) {
    String others = "source <> all (:sources)";
    int removed = documents(age, others, keep.keySet());
    for (Map.Entry<String, Duration> own : keep.entrySet()) {
      removed += documents(own.getValue(), "source = any (:sources)", Set.of(own.getKey()));
    }
    return removed;
  }

  private int documents(Duration age, String which, Set<String> sources) {
    return jdbc.sql(
            "update document set raw = null where job = :job and raw is not null and fetched_at <"
                + " :before and "
                + which)
        .param("job", job)
        .param("before", before(age))
        .param("sources", sources.toArray(String[]::new))
        .update();
  }

  private int runs(Duration age) {
    executions(age);
    return jdbc.sql(
            """
            with gone as (
              delete from sighting s using run r
               where s.run_id = r.id and r.job = :job and r.finished and r.ended_at < :before
              returning s.run_id)
            select count(distinct run_id) from gone
            """)
        .param("job", job)
        .param("before", before(age))
        .query(Integer.class)
        .single();
  }

  private void executions(Duration age) {
    String old =
        """
        (select e.job_execution_id from batch_job_execution e join batch_job_instance i using (job_instance_id)
          where i.job_name = :job and e.end_time < :before)
        """;
    delete(
        "batch_step_execution_context where step_execution_id in (select step_execution_id from batch_step_execution where job_execution_id in %s)"
            .formatted(old),
        age);
    delete("batch_step_execution where job_execution_id in " + old, age);
    delete("batch_job_execution_context where job_execution_id in " + old, age);
    delete("batch_job_execution_params where job_execution_id in " + old, age);
    delete("batch_job_execution where job_execution_id in " + old, age);
    jdbc.sql(
            """
            delete from batch_job_instance i where i.job_name = :job
               and not exists (select from batch_job_execution e where e.job_instance_id = i.job_instance_id)
            """)
        .param("job", job)
        .update();
  }

  private void delete(String what, Duration age) {
    jdbc.sql("delete from " + what).param("job", job).param("before", before(age)).update();
  }

  private Timestamp before(Duration age) {
    return Timestamp.from(now.minus(age));
  }
}
