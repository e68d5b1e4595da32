package io.tomtat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills and stops runs over files of lines, archives, feeds and sitemaps, and starts the same
 * command again; half as often and with half as many articles as {@link KillIT}.
 */
class SourceKillIT {

  private static final int KILLS = Math.max(4, Integer.getInteger("crash.kills", 5) / 2);
  private static final int ARTICLES = Integer.getInteger("crash.articles", 150) / 2;
  private static final int IN_FLIGHT = Integer.getInteger("crash.in-flight", 16);
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path folder;

  private final Random random = new Random(SEED);

  @Test
  void everyRecordIsBriefedOrRejectedOnceHoweverOftenARunIsKilled() throws IOException {
    System.out.printf("-Dcrash.seed=%d: %d kills, %,d records%n", SEED, KILLS, ARTICLES);
    try (Scene scene =
            scene(
                "killed",
                IN_FLIGHT,
                "--latency-ms",
                "100",
                "--p99-ms",
                "600",
                "--max-latency-ms",
                "1000");
        ManySources sources = new ManySources(folder, ARTICLES)) {
      sources.write(scene, IN_FLIGHT);
      Ledgers ledgers = new Ledgers(scene);
      int documents = ARTICLES + ManySources.BROKEN;
      Kills kills = new Kills(scene, random, KILLS, Math.max(1, 2 * KILLS / 5), documents);
      kills.all(ledgers);
      assertEndsWell(scene, ledgers);
      invariants(scene).assertNothingIsLeftToDo();
      assertThat(kills.hits()).as("runs that were alive when they were killed").isPositive();
    }
  }

  @Test
  void aRunThatIsTerminatedWhileItReadsGoesOnWhereItWas() throws IOException {
    try (Scene scene = scene("terminated", 4, "--latency-ms", "200");
        ManySources sources = new ManySources(folder, ARTICLES)) {
      sources.write(scene, 4);
      Ledgers ledgers = new Ledgers(scene);
      Child child = scene.start();
      scene.reach(child, () -> scene.articles() > ARTICLES / 10);
      child.terminate();
      assertThat(child.exit()).as(child.said()).isEqualTo(20);
      ledgers.note();
      assertEndsWell(scene, ledgers);
      assertThat(ledgers.open()).as("requests that were cut off").isZero();
    }
  }

  /** The end says that records were rejected, unless a run before it came that far. */
  private static void assertEndsWell(Scene scene, Ledgers ledgers) {
    Child last = scene.start();
    assertThat(last.exit()).as(last.said()).isIn(0, 10);
    invariants(scene).assertAll();
    ledgers.assertNothingPaidTwice();
  }

  private static Invariants invariants(Scene scene) {
    return new Invariants(scene, ARTICLES, ManySources.BROKEN);
  }

  private Scene scene(String job, int concurrency, String... latency) {
    return new Scene(job, folder, DATABASE, concurrency, latency);
  }
}
