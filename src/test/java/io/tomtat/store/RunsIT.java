package io.tomtat.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Pass;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words of a failure can hold anything that some server sent. */
class RunsIT {

  private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);
  private static final Fence FENCE = new Fence("nightly", 7);
  private static final String ODD = "status line \u0015\u0000P";

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  @Test
  void controlCharactersKeepNoPassFromEnding() {
    JdbcClient jdbc = JdbcClient.create(db.dataSource());
    jdbc.sql("insert into job_lease values ('nightly', 7, 'test', now())").update();
    Runs runs = new Runs(jdbc);
    Pass pass = runs.begin("nightly", DATE, "test", NOW);
    runs.stepStarted(pass, FENCE, "brief", NOW);
    runs.stepEnded(pass, FENCE, "brief", "failed", ODD, NOW);
    runs.sourceFailed(pass, "inbox", ODD);
    Editions editions = new Editions(jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
    assertThat(editions.publish(pass, ZoneId.of("UTC"), ODD)).isTrue();
    runs.end(pass, FENCE, false, 30, ODD, NOW);

    assertThat(editions.newest("nightly", DATE).orElseThrow().incompleteBecause())
        .isEqualTo("status line P");
    assertThat(editions.revisionOf(pass, NOW)).hasValue(1);
    assertThat(editions.revisionOf(pass, NOW.plusSeconds(1))).isEmpty();
    assertThat(words(jdbc)).isEqualTo("status line P, status line P, status line P");
  }

  private static String words(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select exit_reason || ', ' || s.detail || ', ' || f.detail
              from run join run_step s on s.run_id = run.id join source_failure f on f.run_id = run.id
            """)
        .query(String.class)
        .single();
  }
}
