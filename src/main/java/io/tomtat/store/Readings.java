package io.tomtat.store;

import io.tomtat.article.Hash;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The documents of one job whose reading is under way, or was when a process ended.
 *
 * <p>A row has to outlive this process, not the server's: commits do not wait for the disk.
 */
public final class Readings {

  private final JdbcClient jdbc;
  private final String job;
  private final Clock clock;

  public Readings(JdbcClient jdbc, String job, Clock clock) {
    this.jdbc = jdbc;
    this.job = job;
    this.clock = clock;
  }

  /**
   * A document whose reading has not ended.
   *
   * @param alone readings with nothing else under way that did not end in order
   * @param ending of the last of them, for people
   */
  public record Row(Hash document, int alone, String ending) {}

  public List<Row> all() {
    return jdbc.sql("select bytes_hash, alone, ending from reading where job = :job")
        .param("job", job)
        .query(
            (row, n) ->
                new Row(
                    new Hash(row.getString("bytes_hash")),
                    row.getInt("alone"),
                    row.getString("ending")))
        .list();
  }

  public void save(Row row) {
    jdbc.sql(
            """
            insert into reading (job, bytes_hash, alone, ending, since)
            select :job, :hash, :alone, :ending, :now
             where set_config('synchronous_commit', 'off', true) = 'off'
            on conflict (job, bytes_hash) do update set alone = excluded.alone, ending = excluded.ending
            """)
        .param("job", job)
        .param("hash", row.document().hex())
        .param("alone", row.alone())
        .param("ending", CleanText.of(row.ending()))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  public void remove(Hash document) {
    jdbc.sql(
            """
            delete from reading
             where job = :job and bytes_hash = :hash and set_config('synchronous_commit', 'off', true) = 'off'
            """)
        .param("job", job)
        .param("hash", document.hex())
        .update();
  }

  /** To be called when every document of the job has been looked at: these are no more. */
  public void removeAll() {
    jdbc.sql("delete from reading where job = :job").param("job", job).update();
  }
}
