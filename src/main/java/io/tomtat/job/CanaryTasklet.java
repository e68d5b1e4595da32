package io.tomtat.job;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Briefs a gold set before anything else, and goes on only if that went well. */
final class CanaryTasklet implements Tasklet, StepExecutionListener {

  private final BooleanSupplier begin;
  private final InFlightTasklet<?, ?> canary;
  private final Supplier<Optional<String>> verdict;
  private final BriefTasklet brief;
  private final StopSignal stop;
  private boolean begun;
  private boolean over;

  /**
   * @param begin asked once, before the first is briefed: whether there is any need to
   * @param canary briefs the gold set
   * @param verdict asked when all of it is briefed: why the edition is to be held back
   */
  CanaryTasklet(
      BooleanSupplier begin,
      InFlightTasklet<?, ?> canary,
      Supplier<Optional<String>> verdict,
      BriefTasklet brief,
      StopSignal stop) {
    this.begin = begin;
    this.canary = canary;
    this.verdict = verdict;
    this.brief = brief;
    this.stop = stop;
  }

  @Override
  public void beforeStep(StepExecution stepExecution) {
    canary.beforeStep(stepExecution);
    brief.beforeStep(stepExecution);
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution stepExecution) {
    canary.afterStep(stepExecution);
    return brief.afterStep(stepExecution);
  }

  /**
   * @throws HeldBackException if the canary's scores are below their bars
   */
  @Override
  public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext)
      throws Exception {
    if (!begun) {
      begun = true;
      over = stop.requested() || !begin.getAsBoolean();
    }
    if (over) {
      return brief.execute(contribution, chunkContext);
    }
    over = canary.execute(contribution, chunkContext) == RepeatStatus.FINISHED;
    if (over && !stop.requested()) { // after a stop part of it is missing, and nothing more is sent
      judge();
    }
    return RepeatStatus.CONTINUABLE;
  }

  private void judge() {
    Optional<String> reason = verdict.get();
    if (reason.isPresent()) {
      throw new HeldBackException(reason.get());
    }
  }
}
