package io.tomtat.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tomtat.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a signal does to a run, and what two runs do to each other. */
class SignalIT {

  private static final int ARTICLES = 40;
  private static final int STARTS = Integer.getInteger("crash.starts", 4);
  private static final int TERMS = Integer.getInteger("crash.terms", 4);
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path folder;

  @Test
  void aTerminatedRunKeepsWhatItHasPublishesItAndGoesOnLater() throws IOException {
    try (Scene scene = scene("terminated")) {
      Files.writeString(scene.file(), "on-failure: \"touch told\"\n", StandardOpenOption.APPEND);
      Child child = scene.start();
      scene.reach(child, () -> scene.outcomes() >= 5);
      child.terminate();
      assertThat(child.exit()).as(child.said()).isEqualTo(20);
      assertThat(child.said())
          .contains("Stopped by a signal.", "Go on with: tomtat run terminated");
      assertEveryRequestWasAnsweredAndWritten(scene);
      assertPublishedAsIncomplete(scene);
      assertThat(folder.resolve("told")).as("whoever stops a run knows").doesNotExist();
      scene.runsTo(0);
      new Invariants(scene, ARTICLES).assertAll();
      assertThat(scene.requests()).isEqualTo(ARTICLES);
    }
  }

  /** Nobody was told of it yet: the start that said so was killed. */
  @Test
  void whatAKilledStartRejectedIsToldByTheNextOne() throws IOException {
    try (Scene scene = scene("untold")) {
      Files.createFile(scene.inbox().resolve("empty.txt"));
      Child child = scene.start();
      scene.reach(child, () -> scene.outcomes() >= 1);
      assertThat(scene.number(REJECTED)).isOne();
      child.kill();
      assertThat(scene.runsTo(10).said()).contains("1 new rejection");
      assertThat(scene.runsTo(0).said()).as("another pass").doesNotContain("rejection");
    }
  }

  private static final String REJECTED =
      "select count(*) from document where job = :job and not_briefed = 'empty'";

  private static void assertEveryRequestWasAnsweredAndWritten(Scene scene) {
    assertThat(scene.outcomes()).isBetween(5L, ARTICLES - 1L).isEqualTo(scene.requests());
    assertThat(scene.number("select count(*) from call where job = :job and arrived_at is null"))
        .isZero();
  }

  private static void assertPublishedAsIncomplete(Scene scene) {
    Map<String, Object> edition =
        scene.rows("select id, revision, complete, reason from edition where job = :job").get(0);
    assertThat(edition).containsEntry("revision", 1).containsEntry("complete", false);
    assertThat(edition).containsEntry("reason", "Stopped by a signal.");
    assertThat(
            scene.number(
                "select count(*) from edition_item i join edition e on e.id = i.edition_id where e.job = :job"))
        .isEqualTo(scene.outcomes());
  }

  /**
   * One article hangs: the grace would hold the run for longer than the test waits for anything.
   */
  @Test
  void aSecondInterruptEndsARunAtOnceStillWithoutLoss() throws IOException {
    assumeInterruptsReachChildren();
    try (Scene scene = scene("impatient")) {
      Files.writeString(scene.file(), "shutdown-grace: 1h\n", StandardOpenOption.APPEND);
      Path first = scene.inbox().resolve("html/000/a000000.html");
      Files.writeString(
          first, Files.readString(first).replaceFirst("</p>", " [[fault:hang*1]]</p>"));
      Ledgers ledgers = new Ledgers(scene);
      Child child = scene.start();
      scene.reach(child, () -> scene.outcomes() >= 5 && scene.number(HANGING) == 1);
      child.signal("INT");
      scene.reach(child, () -> child.said().contains("Ctrl-C again"));
      child.signal("INT");
      assertThat(child.exit()).as(child.said()).isEqualTo(20);
      assertThat(scene.number("select count(*) from edition where job = :job")).isZero();
      ledgers.note();
      scene.runsTo(0);
      new Invariants(scene, ARTICLES).assertAll();
      ledgers.assertNothingPaidTwice();
    }
  }

  private static final String HANGING =
      """
      select count(*) from call c join version v on v.id = c.version_id join article a on a.id = v.article_id
       where a.job = :job and a.uri = 'html/000/a000000.html' and c.arrived_at is null
      """;

  /** A shell without job control starts what runs in the background with interrupts ignored. */
  private static void assumeInterruptsReachChildren() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      String ignored =
          Files.readAllLines(status).stream()
              .filter(line -> line.startsWith("SigIgn:"))
              .findFirst()
              .orElseThrow()
              .substring(7)
              .strip();
      assumeTrue((Long.parseUnsignedLong(ignored, 16) & 2) == 0, "interrupts are ignored here");
    }
  }

  @Test
  void ofTwoStartsOneWorksAndTheOtherSaysWhoHoldsTheJob() {
    try (Scene scene = scene("twice")) {
      Child holder = scene.start();
      scene.reach(holder, () -> scene.requests() >= 1);
      Child second = scene.runsTo(75);
      assertThat(second.said()).contains("process %d on".formatted(holder.pid()), "since 20");
      assertThat(holder.exit()).as(holder.said()).isZero();
      new Invariants(scene, ARTICLES).assertAll();
      assertThat(scene.requests()).isEqualTo(ARTICLES);
    }
  }

  @Test
  void aKilledHoldersLockIsFreeAtOnce() {
    try (Scene scene = scene("freed")) {
      Child holder = scene.start();
      scene.reach(holder, () -> scene.requests() >= 1);
      holder.kill();
      scene.runsTo(0);
      new Invariants(scene, ARTICLES).assertAll();
    }
  }

  @Test
  void aRunThatOnlySleepsKeepsItsJob() {
    try (Scene scene = scene("asleep")) {
      Child sleeper = scene.start();
      scene.reach(sleeper, () -> scene.outcomes() >= 5);
      sleeper.signal("STOP");
      assertThat(scene.runsTo(75).said()).contains("process %d on".formatted(sleeper.pid()));
      sleeper.signal("CONT");
      assertThat(sleeper.exit()).as(sleeper.said()).isZero();
      new Invariants(scene, ARTICLES).assertAll();
      assertThat(scene.requests()).isEqualTo(ARTICLES);
    }
  }

  @Test
  void ofManyStartsAtOnceExactlyOneWorks() {
    try (Scene scene = scene("many")) {
      List<Child> starts = IntStream.range(0, STARTS).mapToObj(i -> scene.start()).toList();
      assertThat(starts).extracting(Child::exit).containsOnly(0, 75).containsOnlyOnce(0);
      new Invariants(scene, ARTICLES).assertAll();
      assertThat(scene.requests()).isEqualTo(ARTICLES);
      new Invariants(scene, ARTICLES).assertNothingIsLeftToDo();
    }
  }

  @Test
  void aRunThatIsTerminatedTimeAndAgainLosesNothing() {
    Random random = new Random(SEED);
    System.out.printf("-Dcrash.seed=%d: %d SIGTERMs%n", SEED, TERMS);
    try (Scene scene = scene("terms")) {
      Ledgers ledgers = new Ledgers(scene);
      for (int i = 0; i < TERMS; i++) {
        Child child = scene.start();
        LockSupport.parkNanos(1_000_000L * random.nextLong(4_000));
        child.terminate();
        assertThat(child.exit()).as(child.said()).isIn(0, 20, 143);
        ledgers.note();
      }
      scene.runsTo(0);
      new Invariants(scene, ARTICLES).assertAll();
      ledgers.assertNothingPaidTwice();
      assertThat(ledgers.open()).as("requests that were cut off").isZero();
    }
  }

  private Scene scene(String job) {
    return new Scene(job, folder, DATABASE, 4, "--latency-ms", "300").withArticles(ARTICLES);
  }
}
