package io.tomtat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs on the embedded server are killed from their first moment on, while it starts, is attached
 * to and is stopped; nobody else holds it up. A job that got through is followed by another in the
 * same home, so that each kill finds work to spoil.
 */
class EmbeddedKillIT {

  private static final int KILLS = Integer.getInteger("crash.embedded-kills", 6);
  private static final int ARTICLES = 120;
  private static final int IN_FLIGHT = 4;
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

  @TempDir Path folder;

  private final Random random = new Random(SEED);
  private int kills;
  private long paidTwice;
  private long requests;

  @Test
  void theSameCommandResumesWhateverItsServerWasDoing() throws Exception {
    System.out.printf("-Dcrash.seed=%d: %d kills on the embedded server%n", SEED, KILLS);
    int jobs = 0;
    while (kills < KILLS) {
      jobs++;
      killUntilItIsDone("embedded" + jobs);
    }
    assertAllIsThereOnce(jobs);
    System.out.printf("%d runs of %d jobs killed, %d replies paid twice%n", kills, jobs, paidTwice);
  }

  private void killUntilItIsDone(String job) throws IOException {
    int before = kills;
    try (ScriptedModelServer server =
        ScriptedModelServer.start("--latency-ms", "150", "--p99-ms", "900")) {
      SceneFiles files = new SceneFiles(job, folder.resolve(job), server.baseUrl(), IN_FLIGHT);
      files.write(ARTICLES);
      killUntilItIsDone(files);
      long repeats = server.stats().path("paid_repeats").asLong();
      assertThat(repeats)
          .as("replies that were on their way when a run was killed")
          .isLessThanOrEqualTo((long) (kills - before) * IN_FLIGHT);
      paidTwice += repeats;
      requests += server.stats().path("total").asLong();
    }
  }

  private void killUntilItIsDone(SceneFiles files) {
    for (int start = 0; ; start++) {
      try (Child child = start(files, start)) {
        if (kills == KILLS || !killed(child)) {
          assertThat(child.exit()).as(child.said()).isZero();
          return;
        }
      }
    }
  }

  /** Half of them in the first second, the others anywhere. */
  private boolean killed(Child child) {
    long longest = random.nextBoolean() ? 1_000 : 6_000;
    LockSupport.parkNanos(1_000_000L * random.nextLong(longest));
    if (!child.alive()) {
      return false;
    }
    child.kill();
    kills++;
    return true;
  }

  private Child start(SceneFiles files, int number) {
    return Child.start(
        Map.of("TOMTAT_HOME", folder.resolve("home").toString(), "DATABASE_URL", ""),
        files.folder().resolve("run-%d.log".formatted(number)),
        List.of(),
        List.of("run", files.job().toString()));
  }

  private void assertAllIsThereOnce(int jobs) {
    long articles = (long) jobs * ARTICLES;
    try (Database database = Database.open(folder.resolve("home"), null, "tomtat")) {
      JdbcClient sql = JdbcClient.create(database.dataSource());
      assertThat(number(sql, "select count(*) from article")).isEqualTo(articles);
      assertThat(number(sql, "select count(*) from pending")).isZero();
      assertThat(number(sql, "select count(*) from briefing")).isEqualTo(articles);
      assertThat(number(sql, "select count(distinct article_id) from briefing"))
          .isEqualTo(articles);
      assertThat(number(sql, "select count(*) from outcome where kind = 'briefed'"))
          .isEqualTo(articles);
      assertThat(number(sql, "select count(*) from call where arrived_at is not null"))
          .isEqualTo(articles);
      assertThat(number(sql, "select sum(tries) from call"))
          .as("every request has an intent")
          .isGreaterThanOrEqualTo(requests);
      assertThat(number(sql, "select count(*) from run where not finished")).isZero();
      assertThat(
              number(
                  sql,
                  """
                  select count(*) from edition e
                   where complete and 120 = (select count(*) from edition_item where edition_id = e.id)
                  """))
          .isEqualTo(jobs);
    }
  }

  private static long number(JdbcClient sql, String query) {
    return sql.sql(query).query(Long.class).single();
  }
}
