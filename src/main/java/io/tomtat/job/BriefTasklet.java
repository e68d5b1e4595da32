package io.tomtat.job;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Briefs what is pending, in rounds: where an article is not briefed, a duplicate of it may come to
 * wait in its place, and is briefed in the same night.
 */
final class BriefTasklet implements Tasklet, StepExecutionListener {

  private final Supplier<InFlightTasklet<?, ?>> rounds;
  private final Callable<Boolean> more;
  private final StopSignal stop;
  private InFlightTasklet<?, ?> round;

  /**
   * @param rounds each with a window of its own
   * @param more asked after each round, when all of it is written: whether something came to wait
   */
  BriefTasklet(Supplier<InFlightTasklet<?, ?>> rounds, Callable<Boolean> more, StopSignal stop) {
    this.rounds = rounds;
    this.more = more;
    this.stop = stop;
    this.round = rounds.get();
  }

  @Override
  public void beforeStep(StepExecution stepExecution) {
    round.beforeStep(stepExecution);
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution stepExecution) {
    return round.afterStep(stepExecution);
  }

  @Override
  public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext)
      throws Exception {
    RepeatStatus status = round.execute(contribution, chunkContext);
    if (status == RepeatStatus.FINISHED && !stop.requested() && more.call()) {
      round = rounds.get();
      return RepeatStatus.CONTINUABLE;
    }
    return status;
  }
}
