package io.tomtat.job;

import io.tomtat.article.Pass;
import io.tomtat.store.Database;
import io.tomtat.store.Fence;
import io.tomtat.store.Runs;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Notes when steps start and end, in the tables and for whoever watches. */
final class StepLog implements StepExecutionListener {

  private final Runs runs;
  private final Pass pass;
  private final Fence fence;
  private final Nightly nightly;
  private final ToIntFunction<String> expected;
  private final Absence absence = new Absence(Database.ABSENCE);

  /**
   * @param expected how many items a step will bring, -1 if nobody knows
   */
  StepLog(Runs runs, Pass pass, Fence fence, Nightly nightly, ToIntFunction<String> expected) {
    this.runs = runs;
    this.pass = pass;
    this.fence = fence;
    this.nightly = nightly;
    this.expected = expected;
  }

  @Override
  public void beforeStep(StepExecution step) {
    String name = step.getStepName();
    absence.outlive(() -> runs.stepStarted(pass, fence, name, nightly.clock().instant()));
    nightly.progress().stepStarted(name, absence.outlive(() -> expected.applyAsInt(name)));
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    nightly.progress().stepEnded(step.getStepName());
    String detail =
        step.getFailureExceptions().stream().findFirst().map(Throwable::getMessage).orElse("");
    absence.outlive(
        () ->
            runs.stepEnded(
                pass, fence, step.getStepName(), status(step), detail, nightly.clock().instant()));
    return null;
  }

  private static String status(StepExecution step) {
    if (step.getStatus() != BatchStatus.COMPLETED) {
      return "failed";
    }
    return step.getExitStatus().getExitCode().equals("STOPPED") ? "stopped" : "done";
  }
}
