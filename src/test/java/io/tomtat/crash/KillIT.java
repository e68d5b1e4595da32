package io.tomtat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.store.TestDatabase;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills runs at random moments and starts the same command again. {@code -Pcrash} does it at
 * length; {@code -Dcrash.kills}, {@code -Dcrash.articles} and {@code -Dcrash.seed} say how.
 */
class KillIT {

  private static final int KILLS = Integer.getInteger("crash.kills", 5);
  private static final int EARLY = Integer.getInteger("crash.early-kills", 4);
  private static final int ARTICLES = Integer.getInteger("crash.articles", 150);
  private static final int IN_FLIGHT = Integer.getInteger("crash.in-flight", 16);
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path folder;

  private final Random random = new Random(SEED);
  private int hits;

  @Test
  void nothingIsLostAndNothingIsPaidForTwiceHoweverOftenARunIsKilled() {
    System.out.printf(
        "-Dcrash.seed=%d: %d kills, %,d articles, %d in flight%n",
        SEED, KILLS, ARTICLES, IN_FLIGHT);
    try (Scene scene = scene("kills")) {
      Ledgers ledgers = new Ledgers(scene);
      for (int i = 0; i < KILLS; i++) {
        killOnce(scene, i);
        ledgers.note();
      }
      scene.runsTo(0);
      new Invariants(scene, ARTICLES).assertAll();
      ledgers.assertNothingPaidTwice();
      assertThat(scene.number("select count(*) from edition where job = :job and complete"))
          .isOne();
      new Invariants(scene, ARTICLES).assertNothingIsLeftToDo();
      System.out.printf(
          "%d runs killed, %,d requests, %d paid twice, %d open at the kills%n",
          hits, scene.requests(), scene.paidRepeats(), ledgers.open());
      assertThat(hits).as("runs that were alive when they were killed").isPositive();
    }
  }

  /** A start that dies while it settles what the one before left. */
  @Test
  void nothingIsLostWhenRunsAreKilledInTheirFirstSecond() {
    System.out.printf("-Dcrash.seed=%d: %d kills in the first second%n", SEED, EARLY);
    try (Scene scene = scene("early")) {
      Ledgers ledgers = new Ledgers(scene);
      killAt(scene, () -> scene.outcomes() > ARTICLES / 4);
      ledgers.note();
      for (int i = 0; i < EARLY; i++) {
        Child child = scene.start();
        LockSupport.parkNanos(random.nextLong(1_000_000_000));
        child.kill();
        ledgers.note();
      }
      scene.runsTo(0);
      new Invariants(scene, ARTICLES).assertAll();
      ledgers.assertNothingPaidTwice();
      new Invariants(scene, ARTICLES).assertNothingIsLeftToDo();
    }
  }

  private static void killAt(Scene scene, BooleanSupplier moment) {
    Child child = scene.start();
    scene.reach(child, moment);
    child.kill();
  }

  private Scene scene(String job) {
    return new Scene(
            job,
            folder.resolve(job),
            DATABASE,
            IN_FLIGHT,
            "--latency-ms",
            "150",
            "--p99-ms",
            "1500",
            "--max-latency-ms",
            "3000")
        .withArticles(ARTICLES);
  }

  private void killOnce(Scene scene, int number) {
    BooleanSupplier moment = moment(scene, number);
    Child child = scene.start();
    if (scene.await(child, moment)) {
      LockSupport.parkNanos(random.nextLong(spreadNanos(number)));
      hits++;
    }
    child.kill();
  }

  /** The first fifth while pulling, the last while reporting, the rest while briefing. */
  private BooleanSupplier moment(Scene scene, int number) {
    int pulls = Math.max(1, KILLS / 5);
    int briefs = KILLS - 2 * pulls;
    if (number < pulls) {
      long seen = 1 + drawn(number, pulls);
      return () -> scene.number(SIGHTINGS) >= seen;
    } else if (number < pulls + briefs) {
      return briefing(scene, drawn(number - pulls, briefs));
    }
    long reports = scene.number(REPORTS);
    return () -> scene.number(REPORTS) > reports;
  }

  private static final String SIGHTINGS =
      "select count(*) from sighting s join run r on r.id = s.run_id where r.job = :job";

  private static final String REPORTS =
      """
      select count(*) from batch_step_execution s join batch_job_execution e using (job_execution_id)
        join batch_job_instance i using (job_instance_id) where i.job_name = :job and s.step_name = 'report'
      """;

  /** By what was asked, or by what was written. */
  private BooleanSupplier briefing(Scene scene, long count) {
    return random.nextBoolean() ? () -> scene.requests() > count : () -> scene.outcomes() > count;
  }

  /** Within the n-th of so many equal parts of the articles. */
  private long drawn(int n, int parts) {
    return (long) ((n + random.nextDouble()) * ARTICLES / parts);
  }

  /** Publishing takes longer than a commit. */
  private long spreadNanos(int number) {
    return number >= KILLS - Math.max(1, KILLS / 5) ? 600_000_000L : 50_000_000L;
  }
}
