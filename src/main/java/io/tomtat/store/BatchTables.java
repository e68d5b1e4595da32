package io.tomtat.store;

import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Spring Batch's own tables, as far as a dead predecessor may have left them in a state that no
 * start accepts.
 */
public final class BatchTables {

  private final JdbcClient jdbc;

  public BatchTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How a row was saved last.
   *
   * @param lastUpdated by the clock of the process that saved it, to the microsecond
   */
  public record Saved(int version, LocalDateTime lastUpdated) {}

  public Saved step(long id) {
    return jdbc.sql(
            "select version, last_updated from batch_step_execution where step_execution_id = :id")
        .param("id", id)
        .query(Saved.class)
        .single();
  }

  /**
   * Settles as FAILED, which can be started again, whatever a dead process left as running,
   * stopping or unknown: executions, and steps even of executions that ended. So are abandoned
   * steps: Spring Batch marks a failed step so when the next one starts, and never runs it again.
   * Only the holder of the job's lease may call it.
   *
   * <p>{@code JobOperator.recover} does not settle UNKNOWN, nor steps that outlive their execution.
   */
  public void settle(String job) {
    jdbc.sql(
            """
            update batch_step_execution s
               set status = 'FAILED', exit_code = 'FAILED', version = s.version + 1,
                   exit_message = case when s.status = 'ABANDONED' then s.exit_message else 'its process died' end,
                   end_time = coalesce(s.end_time, localtimestamp), last_updated = localtimestamp
              from batch_job_execution e join batch_job_instance i using (job_instance_id)
             where s.job_execution_id = e.job_execution_id and i.job_name = :job
               and s.status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN', 'ABANDONED')
            """)
        .param("job", job)
        .update();
    jdbc.sql(
            """
            update batch_job_execution e
               set status = 'FAILED', exit_code = 'FAILED', exit_message = 'its process died', version = e.version + 1,
                   end_time = localtimestamp, last_updated = localtimestamp
              from batch_job_instance i
             where e.job_instance_id = i.job_instance_id and i.job_name = :job
               and (e.status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN') or e.end_time is null)
            """)
        .param("job", job)
        .update();
  }
}
