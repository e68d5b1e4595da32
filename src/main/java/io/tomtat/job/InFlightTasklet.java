package io.tomtat.job;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Drives a reader, a processor and a writer with many items under way and no barrier between them.
 * Its step must run with {@code PROPAGATION_NOT_SUPPORTED}: what is written is committed here, and
 * only then released from the window.
 *
 * <p>A row that the database refuses for its data is written as a rejection instead, so that no
 * item can fail every night. A stop closes the intake and ends the step with exit status STOPPED:
 * STOPPED as the batch status would keep the next step from publishing what there is.
 */
final class InFlightTasklet<I, O> implements Tasklet {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Window<I, O> window;
  private final ItemWriter<O> writer;
  private final DurableTransaction transaction;
  private final BiFunction<O, RuntimeException, O> asRejection;
  private final StopSignal stop;
  private final IntConsumer written;

  /**
   * @param asRejection makes of an item that the database refuses one that it takes
   * @param written told after each commit how many items it held
   */
  InFlightTasklet(
      Window<I, O> window,
      ItemWriter<O> writer,
      DurableTransaction transaction,
      BiFunction<O, RuntimeException, O> asRejection,
      StopSignal stop,
      IntConsumer written) {
    this.window = window;
    this.writer = writer;
    this.transaction = transaction;
    this.asRejection = asRejection;
    this.stop = stop;
    this.written = written;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext)
      throws Exception {
    window.open();
    heedStop();
    List<O> results = window.peek(PATIENCE);
    if (!results.isEmpty()) {
      commit(results);
      contribution.incrementWriteCount(results.size());
    }
    return window.drained() ? end(contribution) : RepeatStatus.CONTINUABLE;
  }

  private void heedStop() {
    if (stop.graceIsOver()) {
      window.abandon();
    } else if (stop.requested()) {
      window.closeIntake();
    }
  }

  private void commit(List<O> results) throws Exception {
    try {
      transaction.run(() -> writer.write(new Chunk<>(results)));
      window.release(results.size());
      written.accept(results.size());
    } catch (RefusedDataException e) {
      for (O result : results) {
        commitOne(result);
      }
    } catch (RuntimeException e) {
      window.abandon(); // nothing can be written any more: no reply may be bought for the bin
      throw e;
    }
  }

  private void commitOne(O result) throws Exception {
    try {
      transaction.run(() -> writer.write(Chunk.of(result)));
    } catch (RefusedDataException e) {
      transaction.run(() -> writer.write(Chunk.of(asRejection.apply(result, e))));
    }
    window.release(1);
    written.accept(1);
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
