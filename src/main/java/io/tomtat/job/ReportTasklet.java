package io.tomtat.job;

import io.tomtat.article.Edition;
import io.tomtat.article.Pass;
import io.tomtat.report.EditionFiles;
import io.tomtat.store.Editions;
import io.tomtat.store.Night;
import io.tomtat.store.PendingVersions;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Publishes what there is, complete or not, then writes its files. The files are written even if
 * the tables already have the revision: a predecessor may have died in between.
 */
final class ReportTasklet implements Tasklet {

  private final StopSignal stop;
  private final RunOptions options;
  private final DurableTransaction transaction;
  private final Runnable fence;
  private final Editions editions;
  private final EditionFiles files;
  private final JdbcClient jdbc;
  private final Pass pass;
  private final ZoneId zone;

  ReportTasklet(
      StopSignal stop,
      RunOptions options,
      DurableTransaction transaction,
      Runnable fence,
      Editions editions,
      EditionFiles files,
      JdbcClient jdbc,
      Pass pass,
      ZoneId zone) {
    this.stop = stop;
    this.options = options;
    this.transaction = transaction;
    this.fence = fence;
    this.editions = editions;
    this.files = files;
    this.jdbc = jdbc;
    this.pass = pass;
    this.zone = zone;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext)
      throws Exception {
    JobExecution execution = contribution.getStepExecution().getJobExecution();
    Explanation ending = ending(execution);
    if (ending == null || ending.exit() != Exit.HELD_BACK) {
      publish(ending == null ? null : ending.words());
      writeFiles();
    }
    contribution.setExitStatus(status(ending));
    return RepeatStatus.FINISHED;
  }

  private void publish(@Nullable String incompleteBecause) throws InterruptedException {
    transaction.run(
        () -> {
          fence.run();
          editions.publish(pass, zone, incompleteBecause);
        });
  }

  /** The files' contents are read page by page from the tables. */
  private void writeFiles() throws InterruptedException {
    transaction.run(
        () -> {
          Optional<Edition> edition = editions.newest(pass.job(), pass.edition());
          if (edition.isPresent()) {
            files.write(edition.get());
          }
        });
  }

  private @Nullable Explanation ending(JobExecution execution) throws InterruptedException {
    AtomicReference<@Nullable Explanation> found = new AtomicReference<>();
    transaction.run(() -> found.set(ending(execution.getAllFailureExceptions())));
    return found.get();
  }

  private @Nullable Explanation ending(List<Throwable> failures) {
    if (!failures.isEmpty()) {
      return Explanation.of(failures)
          .orElse(new Explanation(Exit.BUG, "An internal error ended the briefing early."));
    }
    int left = PendingVersions.count(jdbc, pass.job());
    boolean pulled = new Night(jdbc, pass).pulled();
    return left == 0 && pulled ? null : unfinished(left, pulled);
  }

  private Explanation unfinished(int left, boolean pulled) {
    String reason = stop.reason();
    if (reason != null) {
      return new Explanation(Exit.STOPPED, reason);
    } else if (!pulled) {
      return new Explanation(Exit.DONE, "The sources were not looked through to their end.");
    }
    String limit =
        options.limited() ? "Limited to %,d by --limit; ".formatted(options.limit()) : "";
    return new Explanation(Exit.DONE, "%s%,d still to brief.".formatted(limit, left));
  }

  private static ExitStatus status(@Nullable Explanation ending) {
    if (ending == null) {
      return ExitStatus.COMPLETED;
    }
    boolean failed = ending.exit() != Exit.STOPPED && ending.exit() != Exit.DONE;
    return failed ? ExitStatus.FAILED : ExitStatus.STOPPED;
  }
}
