package io.tomtat.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes settled articles pending again. Outcomes and documents stay, marked as retired. To be
 * called in a transaction that has checked the fence.
 */
public final class Reopening {

  private final JdbcClient jdbc;
  private final String command;
  private final Clock clock;

  /**
   * @param command that asks for it: why they are retired
   */
  public Reopening(JdbcClient jdbc, String command, Clock clock) {
    this.jdbc = jdbc;
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
                   returning version_id),
                 raised as (
                   update version set take = take + 1 where id in (select version_id from retired)
                   returning id, take)
            insert into arrival (job, version_id, take, cause)
            select a.job, raised.id, raised.take, 'person' from raised join article a on a.version_id = raised.id
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("command", command)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * Retires live documents: the next pull reads them as if it had never seen them. An item is read
   * with its container, a record with all that is as it was at the same place.
   */
  public void documents(List<Long> ids) {
    forgetMarks(ids);
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

  private void forgetMarks(List<Long> ids) {
    jdbc.sql(
            """
            delete from source_mark m using document d
             where d.id = any (:ids) and d.retired_by is null
               and m.job = d.job and m.source = d.source and m.place = d.part_of
            """)
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }
}
