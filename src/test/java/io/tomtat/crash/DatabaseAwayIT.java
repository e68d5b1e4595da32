package io.tomtat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.store.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The database cuts off all its sessions in the middle of a run. */
class DatabaseAwayIT {

  private static final int ARTICLES = 60;

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path folder;

  @Test
  void aRunOutlivesItsSessionsOrIsResumed() throws SQLException {
    try (Scene scene = scene()) {
      Ledgers ledgers = new Ledgers(scene);
      for (int cut = 1; cut <= 3; cut++) {
        cutOff(scene, 15L * cut);
        ledgers.note();
      }
      scene.runsTo(0);
      new Invariants(scene, ARTICLES).assertAll();
      ledgers.assertNothingPaidTwice();
      new Invariants(scene, ARTICLES).assertNothingIsLeftToDo();
    }
  }

  private static void cutOff(Scene scene, long outcomes) throws SQLException {
    Child child = scene.start();
    if (scene.await(child, () -> scene.outcomes() >= outcomes)) {
      DATABASE.disconnectAll();
    }
    assertThat(child.exit()).as(child.said()).isIn(0, 30);
    System.out.printf("cut off at %d outcomes: ended %d%n", outcomes, child.exit());
  }

  private Scene scene() {
    return new Scene("away", folder, DATABASE, 8, "--latency-ms", "150", "--p99-ms", "600")
        .withArticles(ARTICLES);
  }
}
