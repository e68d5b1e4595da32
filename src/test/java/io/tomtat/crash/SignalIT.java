package io.tomtat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.store.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a signal does to a run, and what two runs do to each other. */
class SignalIT {

  private static final int ARTICLES = 40;

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path folder;

  @Test
  void aTerminatedRunKeepsWhatItHasPublishesItAndGoesOnLater() {
    try (Scene scene = scene("terminated")) {
      Child child = scene.start();
      scene.reach(child, () -> scene.outcomes() >= 5);
      child.terminate();
      assertThat(child.exit()).as(child.said()).isEqualTo(20);
      assertThat(child.said())
          .contains("Stopped by a signal.", "Go on with: tomtat run terminated");
      assertEveryRequestWasAnsweredAndWritten(scene);
      assertPublishedAsIncomplete(scene);
      scene.runsTo(0);
      new Invariants(scene, ARTICLES).assertAll();
      assertThat(scene.requests()).isEqualTo(ARTICLES);
    }
  }

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

  private Scene scene(String job) {
    return new Scene(job, folder, DATABASE, 4, "--latency-ms", "300").withArticles(ARTICLES);
  }
}
