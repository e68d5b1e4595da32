package io.tomtat.store;

import io.tomtat.article.Pass;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes settled articles pending again for a pass. Outcomes and documents stay, marked as retired;
 * what the pass did not settle itself counts as pending when it began, so that its night adds up.
 * To be called in a transaction that has checked the fence.
 */
public final class Reopening {

  private final JdbcClient jdbc;
  private final Pass pass;
  private final String command;
  private final Clock clock;

  /**
   * @param command that asks for it: why they are retired
   */
  public Reopening(JdbcClient jdbc, Pass pass, String command, Clock clock) {
    this.jdbc = jdbc;
    this.pass = pass;
    this.command = command;
    this.clock = clock;
  }

  /** Retires live outcomes and raises the takes of their versions: the model is asked anew. */
  public void outcomes(List<Long> ids) {
    jdbc.sql(
            """
            with retired as (
                   update outcome set retired_at = :now, retired_by = :command
                    where id = any (:ids) and retired_at is null
                   returning version_id, run_id),
                 raised as (
                   update version set take = take + 1 where id in (select version_id from retired))
            update run set pending_before = pending_before + (select count(*) from retired where run_id <> :run)
             where id = :run
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("command", command)
        .param("now", Timestamp.from(clock.instant()))
        .param("run", pass.id())
        .update();
  }

  /**
   * Retires live documents: the next pull reads them as if it had never seen them. An item is read
   * with its container.
   */
  public void documents(List<Long> ids) {
    jdbc.sql(
            """
            update document d set retired_by = :command
             where d.retired_by is null
               and (d.id = any (:ids)
                    or (d.container and exists (
                          select from document i
                           where i.id = any (:ids) and i.job = d.job and i.source = d.source and i.item_of = d.uri)))
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("command", command)
        .update();
  }
}
