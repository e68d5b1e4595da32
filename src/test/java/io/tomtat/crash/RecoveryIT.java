package io.tomtat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.bench.CorpusGenerator;
import io.tomtat.brief.Prompt;
import io.tomtat.job.Exit;
import io.tomtat.job.JobFile;
import io.tomtat.job.JobFiles;
import io.tomtat.job.Nightly;
import io.tomtat.job.NightlyRun;
import io.tomtat.job.Progress;
import io.tomtat.job.RunOptions;
import io.tomtat.job.RunResult;
import io.tomtat.job.StopSignal;
import io.tomtat.model.Models;
import io.tomtat.store.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Spring Batch's tables are left in every state that no start of its own accepts; the next start of
 * the job works all the same.
 */
class RecoveryIT {

  private static final int ARTICLES = 4;

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path folder;

  /** What a dead process leaves: the execution's status, and that of its steps. */
  enum Wreck {
    EXECUTION_STARTING("STARTING", "COMPLETED"),
    EXECUTION_STARTED("STARTED", "STARTED"),
    EXECUTION_STARTED_BETWEEN_STEPS("STARTED", "COMPLETED"),
    EXECUTION_STOPPING("STOPPING", "STARTED"),
    EXECUTION_UNKNOWN("UNKNOWN", "COMPLETED"),
    STEP_STARTED_UNDER_STOPPED("STOPPED", "STARTED"),
    STEP_STARTED_UNDER_FAILED("FAILED", "STARTED"),
    STEP_UNKNOWN("FAILED", "UNKNOWN"),
    STEP_ABANDONED("FAILED", "ABANDONED"),
    EXECUTION_ABANDONED("ABANDONED", "COMPLETED"),
    KILLED_AFTER_ITS_LAST_COMMIT("COMPLETED", "COMPLETED");

    private final String execution;
    private final String step;

    Wreck(String execution, String step) {
      this.execution = execution;
      this.step = step;
    }

    boolean ended() {
      return List.of("STOPPED", "FAILED", "COMPLETED", "ABANDONED").contains(execution);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theNextStartNeedsNoHand(Wreck wreck) throws Exception {
    String job = "wreck-" + wreck.ordinal();
    try (Scene scene = new Scene(job, folder, DATABASE, 2).withArticles(ARTICLES)) {
      assertThat(run(scene).exit()).isEqualTo(Exit.DONE);
      leave(scene, wreck);
      new CorpusGenerator(9, 1_500, 0.4).write(1, scene.inbox().resolve("late"), "txt");
      assertThat(run(scene).exit()).isEqualTo(Exit.DONE);
      new Invariants(scene, ARTICLES + 1).assertAll();
      assertNoWreckIsLeft(scene);
      assertThat(run(scene).revision()).as("a revision without news").isNull();
    }
  }

  @Test
  void whoWatchesIsToldHowManyArticlesWait() throws Exception {
    try (Scene scene = new Scene("watched", folder, DATABASE, 2).withArticles(ARTICLES)) {
      Totals watcher = new Totals();
      run(scene, watcher);
      assertThat(watcher.totals).isEqualTo(Map.of("pull", -1, "brief", ARTICLES, "report", -1));
    }
  }

  /** The report that follows a failed briefing must not make that count as done. */
  @Test
  void resumesTheBriefingThatFailedAndWasReported() throws Exception {
    try (Scene scene = new Scene("outage", folder, DATABASE, 1).withArticles(ARTICLES)) {
      Path some = scene.inbox().resolve("txt/000/a000001.txt");
      Files.writeString(some, Files.readString(some) + "\n\nMột câu nữa [[fault:401*1]] ở đây.\n");
      RunResult failed = run(scene);
      assertThat(failed.exit()).isEqualTo(Exit.PERSON_NEEDED);
      assertThat(failed.revision()).isEqualTo(1);
      assertThat(failed.complete()).isFalse();
      assertThat(run(scene).exit()).isEqualTo(Exit.DONE);
      new Invariants(scene, ARTICLES).assertAll();
    }
  }

  /** The pass is open again, and its batch tables say that it never ended. */
  private static void leave(Scene scene, Wreck wreck) {
    scene.update(
        "update run set finished = false, ended_at = null, exit_code = null where job = :job");
    scene.update(
        """
        update batch_step_execution s set status = '%s', exit_code = 'UNKNOWN', end_time = null
          from batch_job_execution e join batch_job_instance i using (job_instance_id)
         where s.job_execution_id = e.job_execution_id and i.job_name = :job and s.step_name = 'brief'
        """
            .formatted(wreck.step));
    scene.update(
        """
        update batch_job_execution e set status = '%s', exit_code = '%s', end_time = %s
          from batch_job_instance i where i.job_instance_id = e.job_instance_id and i.job_name = :job
        """
            .formatted(
                wreck.execution,
                wreck.ended() ? wreck.execution : "UNKNOWN",
                wreck.ended() ? "localtimestamp" : "null"));
  }

  private static void assertNoWreckIsLeft(Scene scene) {
    assertThat(
            scene.number(
                """
                select count(*) from batch_job_execution e join batch_job_instance i using (job_instance_id)
                  left join batch_step_execution s using (job_execution_id)
                 where i.job_name = :job and (e.end_time is null or s.status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN'))
                """))
        .isZero();
  }

  private static RunResult run(Scene scene) {
    return run(scene, new Totals());
  }

  private static RunResult run(Scene scene, Progress progress) {
    JobFile file = new JobFiles(List.of()).read(scene.file().toString());
    Nightly nightly =
        new Nightly(
            file,
            scene.home(),
            Prompt.load("briefing", file.base().resolve("prompts")),
            Models.open(file.settings().model(), file.base(), variable -> null, Clock.systemUTC()),
            new StopSignal(file.settings().shutdownGrace()),
            progress,
            Clock.systemUTC(),
            "a test");
    return new NightlyRun(nightly, scene.database().database()).run(RunOptions.DEFAULT);
  }

  /** What a watcher was told to expect of each step. */
  private static final class Totals implements Progress {
    private final Map<String, Integer> totals = new HashMap<>();

    @Override
    public void stepStarted(String step, int expected) {
      totals.put(step, expected);
    }

    @Override
    public void advanced(int items) {}

    @Override
    public void stepEnded(String step) {}
  }
}
