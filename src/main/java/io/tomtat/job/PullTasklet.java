package io.tomtat.job;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Pulls, and when all that the sources showed is saved, retires what they show no more. */
final class PullTasklet implements Tasklet, StepExecutionListener {

  private final InFlightTasklet<?, ?> pull;
  private final DurableTransaction transaction;
  private final DurableTransaction.Work retireGone;
  private final StopSignal stop;
  private final Runnable end;

  /**
   * @param end done when the step ends, however it does
   */
  PullTasklet(
      InFlightTasklet<?, ?> pull,
      DurableTransaction transaction,
      DurableTransaction.Work retireGone,
      StopSignal stop,
      Runnable end) {
    this.pull = pull;
    this.transaction = transaction;
    this.retireGone = retireGone;
    this.stop = stop;
    this.end = end;
  }

  @Override
  public void beforeStep(StepExecution stepExecution) {
    pull.beforeStep(stepExecution);
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution stepExecution) {
    end.run();
    return pull.afterStep(stepExecution);
  }

  /** After a stop something may have been seen and not saved: nothing is retired then. */
  @Override
  public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext)
      throws Exception {
    RepeatStatus status = pull.execute(contribution, chunkContext);
    if (status == RepeatStatus.FINISHED && !stop.requested()) {
      transaction.run(retireGone);
    }
    return status;
  }
}
