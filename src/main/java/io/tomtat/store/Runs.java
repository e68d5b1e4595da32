package io.tomtat.store;

import io.tomtat.article.Pass;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passes, their steps and what failed in them. */
public final class Runs {

  private final JdbcClient jdbc;

  public Runs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The edition of the job's unfinished pass, if that began within the given time. A pass that was
   * left unfinished on purpose, by a limit or a single step, does not count.
   */
  public Optional<LocalDate> unfinishedEdition(String job, Instant now, Duration within) {
    return jdbc.sql(
            """
            select edition from run
             where job = :job and not finished and started_at > :earliest
               and (exit_code is null or exit_code not in (0, 10))
             order by id desc limit 1
            """)
        .param("job", job)
        .param("earliest", Timestamp.from(now.minus(within)))
        .query(LocalDate.class)
        .optional();
  }

  /** Unfinished passes of earlier editions: nobody will resume them. */
  public List<Pass> leftBehind(String job, LocalDate edition) {
    return jdbc.sql(
            """
            select id, job, edition, pass as number from run
             where job = :job and edition < :edition and not finished
             order by id
            """)
        .param("job", job)
        .param("edition", edition)
        .query(Pass.class)
        .list();
  }

  /** Resumes the unfinished pass of (job, edition), or begins the next one. */
  public Pass begin(String job, LocalDate edition, String holder, Instant now) {
    return resume(job, edition, holder).orElseGet(() -> insert(job, edition, holder, now));
  }

  /**
   * @param finished false: the next start resumes this pass
   * @throws FenceLostException if there is a successor, whose row it is now
   */
  public void end(
      Pass pass, Fence fence, boolean finished, int exitCode, String reason, Instant now) {
    int rows = update(pass, fence, finished, exitCode, reason, now);
    if (rows == 0) {
      throw new FenceLostException(fence);
    }
  }

  private int update(
      Pass pass, Fence fence, boolean finished, int exitCode, String reason, Instant now) {
    return jdbc.sql(
            """
            update run set ended_at = :now, finished = :finished, exit_code = :code, exit_reason = :reason
              from (select from job_lease where job = :job and fence = :fence for share) held
             where id = :id
            """)
        .param("job", fence.job())
        .param("fence", fence.number())
        .param("now", Timestamp.from(now))
        .param("finished", finished)
        .param("code", exitCode)
        .param("reason", CleanText.of(reason))
        .param("id", pass.id())
        .update();
  }

  /** Without effect if there is a successor. */
  public void stepStarted(Pass pass, Fence fence, String step, Instant now) {
    jdbc.sql(
            """
            insert into run_step (run_id, step, started_at, status)
            select :run, :step, :now, 'running' from job_lease where job = :job and fence = :fence
            on conflict (run_id, step) do update set status = 'running', ended_at = null, detail = ''
            """)
        .param("job", fence.job())
        .param("fence", fence.number())
        .param("run", pass.id())
        .param("step", step)
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * Without effect if there is a successor.
   *
   * @param status done, stopped or failed
   */
  public void stepEnded(
      Pass pass, Fence fence, String step, String status, String detail, Instant now) {
    jdbc.sql(
            """
            update run_step set status = :status, detail = :detail, ended_at = :now
             where run_id = :run and step = :step
               and exists (select from job_lease where job = :job and fence = :fence)
            """)
        .param("job", fence.job())
        .param("fence", fence.number())
        .param("status", status)
        .param("detail", CleanText.of(detail))
        .param("now", Timestamp.from(now))
        .param("run", pass.id())
        .param("step", step)
        .update();
  }

  /** How many places of a source had news for the pass, in all its starts. */
  public int news(Pass pass, String source) {
    return jdbc.sql(
            """
            select count(*) from sighting
             where run_id = :run and source = :source and what <> 'unchanged'
            """)
        .param("run", pass.id())
        .param("source", source)
        .query(Integer.class)
        .single();
  }

  public void sourceFailed(Pass pass, String source, String detail) {
    jdbc.sql(
            """
            insert into source_failure (run_id, source, detail) values (:run, :source, :detail)
            on conflict (run_id, source) do update set detail = excluded.detail
            """)
        .param("run", pass.id())
        .param("source", source)
        .param("detail", CleanText.of(detail))
        .update();
  }

  /** A source that can be read again is no failure of a resumed pass. */
  public void forgetSourceFailures(Pass pass) {
    jdbc.sql("delete from source_failure where run_id = :run").param("run", pass.id()).update();
  }

  private Optional<Pass> resume(String job, LocalDate edition, String holder) {
    return jdbc.sql(
            """
            update run set starts = starts + 1, holder = :holder, ended_at = null, exit_code = null, exit_reason = null
             where job = :job and edition = :edition and not finished
            returning id, job, edition, pass as number
            """)
        .param("holder", holder)
        .param("job", job)
        .param("edition", edition)
        .query(Pass.class)
        .optional();
  }

  private Pass insert(String job, LocalDate edition, String holder, Instant now) {
    return jdbc.sql(
            """
            insert into run (job, edition, pass, holder, started_at, pending_before, last_arrival, last_outcome)
            select :job, :edition, 1 + (select count(*) from run where job = :job and edition = :edition), :holder, :now,
                   (select count(*) from pending where job = :job),
                   (select coalesce(max(id), 0) from arrival), (select coalesce(max(id), 0) from outcome)
            returning id, job, edition, pass as number
            """)
        .param("job", job)
        .param("edition", edition)
        .param("holder", holder)
        .param("now", Timestamp.from(now))
        .query(Pass.class)
        .single();
  }
}
