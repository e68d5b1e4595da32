package io.tomtat.job;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;

/**
 * Drives a reader, a processor and a writer with many items under way and no barrier between them.
 * Its step must run with {@link #TRANSACTION}: what is written is committed here, and only then
 * released from the window.
 *
 * <p>A row that the database refuses for its data is written as a rejection instead, so that no
 * item can fail every night. A stop closes the intake and ends the step with exit status STOPPED:
 * STOPPED as the batch status would keep the next step from publishing what there is.
 *
 * <p>However the step ends, no worker stays behind.
 */
final class InFlightTasklet<I, O> implements Tasklet, StepExecutionListener {

  /**
   * No transaction around the tasklet, and every exception ends the step: a plain {@link
   * DefaultTransactionAttribute} lets {@code TaskletStep} swallow checked ones and go on for ever.
   */
  static final TransactionAttribute TRANSACTION =
      new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED) {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean rollbackOn(Throwable thrown) {
          return true;
        }
      };

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Window<I, O> window;
  private final ItemWriter<O> writer;
  private final DurableTransaction transaction;
  private final BiFunction<O, RuntimeException, O> asRejection;
  private final StopSignal stop;
  private final Consumer<List<O>> written;
  private boolean opened;

  /**
   * @param asRejection makes of an item that the database refuses one that it takes
   * @param written told after each commit what it held
   */
  InFlightTasklet(
      Window<I, O> window,
      ItemWriter<O> writer,
      DurableTransaction transaction,
      BiFunction<O, RuntimeException, O> asRejection,
      StopSignal stop,
      Consumer<List<O>> written) {
    this.window = window;
    this.writer = writer;
    this.transaction = transaction;
    this.asRejection = asRejection;
    this.stop = stop;
    this.written = written;
  }

  @Override
  public void beforeStep(StepExecution stepExecution) {
    opened = false;
  }

  /** The step can end between two calls of {@link #execute}, such as when its row is not saved. */
  @Override
  public ExitStatus afterStep(StepExecution stepExecution) {
    window.abandon();
    return stepExecution.getExitStatus();
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext)
      throws Exception {
    try {
      heedStop(); // before the workers start: after a stop not one item may begin
      open();
      return advance(contribution);
    } catch (Throwable e) {
      window.abandon(); // nothing is written any more: no reply may be bought for the bin
      throw e;
    }
  }

  /** Not before the step's first turn: its streams are open only then. */
  private void open() {
    if (!opened) {
      window.open();
      opened = true;
    }
  }

  private RepeatStatus advance(StepContribution contribution) throws Exception {
    List<O> results = window.peek(PATIENCE);
    if (!results.isEmpty()) {
      commit(results);
      contribution.incrementWriteCount(results.size());
    }
    boolean over = window.drained() || (window.abandoned() && results.isEmpty());
    return over ? end(contribution) : RepeatStatus.CONTINUABLE;
  }

  private void heedStop() {
    if (stop.graceIsOver()) {
      window.abandon();
    } else if (stop.requested()) {
      window.closeIntake();
    }
  }

  private void commit(List<O> results) throws InterruptedException {
    try {
      transaction.run(() -> writer.write(new Chunk<>(results)));
    } catch (RefusedDataException e) {
      for (O result : results) {
        commitOne(result);
      }
      return;
    }
    release(results);
  }

  private void commitOne(O result) throws InterruptedException {
    try {
      transaction.run(() -> writer.write(Chunk.of(result)));
    } catch (RefusedDataException e) {
      transaction.run(() -> writer.write(Chunk.of(asRejection.apply(result, e))));
    }
    release(List.of(result));
  }

  private void release(List<O> results) {
    window.release(results.size());
    written.accept(results);
  }

  private RepeatStatus end(StepContribution contribution) throws Exception {
    Throwable failure = window.failure();
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof Exception exception) {
      throw exception;
    }
    if (stop.requested()) {
      contribution.setExitStatus(ExitStatus.STOPPED);
    }
    return RepeatStatus.FINISHED;
  }
}
