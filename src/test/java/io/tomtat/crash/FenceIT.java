package io.tomtat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.store.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A run that only looked dead wakes up beside its successor. */
class FenceIT {

  private static final int ARTICLES = 60;

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path folder;

  @Test
  void aRunWhoseJobWasTakenOverWritesNothingAnyMore() {
    try (Scene scene = scene("fence")) {
      Child sleeper = scene.start();
      scene.reach(sleeper, () -> scene.outcomes() >= 5);
      fallAsleepBetweenTransactions(scene, sleeper);
      loseLock(scene);
      Child successor = scene.start();
      scene.reach(successor, () -> scene.number(SUCCESSORS_CALLS) >= 5);
      sleeper.signal("CONT");
      assertThat(sleeper.exit()).as(sleeper.said()).isEqualTo(30);
      assertThat(sleeper.said()).contains("Another run has taken over job 'fence'");
      assertThat(successor.exit()).as(successor.said()).isZero();
      assertNothingTwice(scene);
    }
  }

  @Test
  void aRunThatWakesUpAfterItsSuccessorsEndLeavesThatOnesResultAsItIs() {
    try (Scene scene = scene("late")) {
      Child sleeper = scene.start();
      scene.reach(sleeper, () -> scene.outcomes() >= 5);
      fallAsleepBetweenTransactions(scene, sleeper);
      loseLock(scene);
      scene.runsTo(0);
      sleeper.signal("CONT");
      assertThat(sleeper.exit()).as(sleeper.said()).isEqualTo(30);
      assertNothingTwice(scene);
    }
  }

  private static final String SUCCESSORS_CALLS =
      """
      select count(*) from call c join job_lease l on l.job = c.job and c.sent_at > l.since
       where c.job = :job and l.fence = 2
      """;

  private static void assertNothingTwice(Scene scene) {
    new Invariants(scene, ARTICLES).assertAll();
    assertThat(scene.number("select count(*) from run where job = :job and exit_code = 0")).isOne();
    new Invariants(scene, ARTICLES).assertNothingIsLeftToDo();
  }

  private Scene scene(String job) {
    return new Scene(job, folder.resolve(job), DATABASE, 4, "--latency-ms", "200")
        .withArticles(ARTICLES);
  }

  /** A sleeper inside a transaction would let its successor wait until it wakes up. */
  private static void fallAsleepBetweenTransactions(Scene scene, Child sleeper) {
    sleeper.signal("STOP");
    while (scene.number(IN_TRANSACTION) > 0) {
      sleeper.signal("CONT");
      scene.reach(sleeper, () -> scene.number(IN_TRANSACTION) == 0);
      sleeper.signal("STOP");
    }
  }

  private static final String IN_TRANSACTION =
      """
      select count(*) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
         and cast(:job as text) is not null
      """;

  private static void loseLock(Scene scene) {
    assertThat(
            scene.number(
                """
                select count(pg_terminate_backend(pid)) from pg_locks
                 where locktype = 'advisory' and cast(:job as text) is not null
                   and database = (select oid from pg_database where datname = current_database())
                """))
        .isOne();
  }
}
