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

  @Test
  void nothingIsLostAndNothingIsPaidForTwiceHoweverOftenARunIsKilled() {
    System.out.printf(
        "-Dcrash.seed=%d: %d kills, %,d articles, %d in flight%n",
        SEED, KILLS, ARTICLES, IN_FLIGHT);
    try (Scene scene = scene("kills")) {
      Ledgers ledgers = new Ledgers(scene);
      Kills kills = new Kills(scene, random, KILLS, Math.max(1, KILLS / 5), ARTICLES);
      kills.all(ledgers);
      scene.runsTo(0);
      new Invariants(scene, ARTICLES).assertAll();
      ledgers.assertNothingPaidTwice();
      assertThat(scene.number("select count(*) from edition where job = :job and complete"))
          .isOne();
      new Invariants(scene, ARTICLES).assertNothingIsLeftToDo();
      System.out.printf(
          "%d runs killed, %,d requests, %d paid twice, %d open at the kills%n",
          kills.hits(), scene.requests(), scene.paidRepeats(), ledgers.open());
      assertThat(kills.hits()).as("runs that were alive when they were killed").isPositive();
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
}
