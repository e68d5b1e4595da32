package io.tomtat.store;

import io.tomtat.article.BriefingId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes briefings back, and takes that back. */
public final class Withdrawals {

  private final JdbcClient jdbc;
  private final String job;

  public Withdrawals(JdbcClient jdbc, String job) {
    this.jdbc = jdbc;
    this.job = job;
  }

  /**
   * @return false if it was withdrawn before; its reason stays as it was then
   */
  public boolean withdraw(BriefingId id, String reason, Instant now) {
    return jdbc.sql(
                """
                update briefing set withdrawn_at = :now, withdrawn_because = :reason
                 where job = :job and edition = :edition and number = :number and withdrawn_at is null
                """)
            .param("now", Timestamp.from(now))
            .param("reason", CleanText.of(reason))
            .param("job", job)
            .param("edition", id.edition())
            .param("number", id.number())
            .update()
        == 1;
  }

  /**
   * @return false if it is not withdrawn
   */
  public boolean undo(BriefingId id) {
    return jdbc.sql(
                """
                update briefing set withdrawn_at = null, withdrawn_because = null
                 where job = :job and edition = :edition and number = :number and withdrawn_at is not null
                """)
            .param("job", job)
            .param("edition", id.edition())
            .param("number", id.number())
            .update()
        == 1;
  }
}
