package io.tomtat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.store.Database;
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
 * to and is stopped; nobody else holds it up.
 */
class EmbeddedKillIT {

  private static final int KILLS = Integer.getInteger("crash.embedded-kills", 6);
  private static final int ARTICLES = 120;
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

  @TempDir Path folder;

  private final Random random = new Random(SEED);

  @Test
  void theSameCommandResumesWhateverItsServerWasDoing() throws Exception {
    System.out.printf("-Dcrash.seed=%d: %d kills on the embedded server%n", SEED, KILLS);
    try (ScriptedModelServer server =
        ScriptedModelServer.start("--latency-ms", "150", "--p99-ms", "900")) {
      SceneFiles files = new SceneFiles("embedded", folder, server.baseUrl(), 4);
      files.write(ARTICLES);
      for (int i = 0; i < KILLS; i++) {
        killOnce(files, i);
      }
      try (Child last = start(files, KILLS)) {
        assertThat(last.exit()).as(last.said()).isZero();
      }
      assertAllIsThereOnce();
    }
  }

  /** Half of them in the first second, the others anywhere. */
  private void killOnce(SceneFiles files, int number) {
    long longest = number % 2 == 0 ? 1_000 : 6_000;
    try (Child child = start(files, number)) {
      LockSupport.parkNanos(1_000_000L * random.nextLong(longest));
      child.kill();
    }
  }

  private Child start(SceneFiles files, int number) {
    return Child.start(
        Map.of("TOMTAT_HOME", folder.resolve("home").toString(), "DATABASE_URL", ""),
        folder.resolve("run-%d.log".formatted(number)),
        List.of(),
        List.of("run", files.job().toString()));
  }

  private void assertAllIsThereOnce() {
    try (Database database = Database.open(folder.resolve("home"), null, "tomtat")) {
      JdbcClient sql = JdbcClient.create(database.dataSource());
      assertThat(number(sql, "select count(*) from article")).isEqualTo(ARTICLES);
      assertThat(number(sql, "select count(*) from pending")).isZero();
      assertThat(number(sql, "select count(*) from briefing")).isEqualTo(ARTICLES);
      assertThat(number(sql, "select count(distinct article_id) from briefing"))
          .isEqualTo(ARTICLES);
      assertThat(number(sql, "select count(*) from run where not finished")).isZero();
    }
  }

  private static long number(JdbcClient sql, String query) {
    return sql.sql(query).query(Long.class).single();
  }
}
