package io.tomtat.job;

import io.tomtat.job.Window.Size;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;

/** An in-flight step in front of a {@link Table}, put together for a test. */
final class Flight {

  static final String NAME = "flight";

  private final Table table;
  private ItemReader<Integer> reader = Numbers.to(0);
  private ItemProcessor<Integer, String> processor = Gate.open();
  private Size size = new Size(2, 3, Duration.ofMillis(1));
  private Duration patience = Duration.ofMinutes(1);
  private StopSignal stop = new StopSignal(Duration.ofHours(1));
  private final AtomicInteger written = new AtomicInteger();

  Flight(Table table) {
    this.table = table;
  }

  Flight reader(ItemReader<Integer> items) {
    reader = items;
    return this;
  }

  Flight processor(ItemProcessor<Integer, String> process) {
    processor = process;
    return this;
  }

  Flight size(int workers, int batch, Duration linger) {
    size = new Size(workers, batch, linger);
    return this;
  }

  Flight patience(Duration databaseAway) {
    patience = databaseAway;
    return this;
  }

  Flight stop(StopSignal signal) {
    stop = signal;
    return this;
  }

  Size size() {
    return size;
  }

  /** How many items the tasklet said it wrote. */
  int written() {
    return written.get();
  }

  InFlightTasklet<Integer, String> tasklet() {
    return new InFlightTasklet<>(
        new Window<>(NAME, reader, processor, Later::of, size),
        table,
        new DurableTransaction(table.transactions(), patience, stop::graceIsOver),
        (row, refusal) -> "rejected " + row,
        stop,
        items -> written.addAndGet(items.size()));
  }

  /** Runs the step to its end and waits for all its workers. */
  StepExecution run() throws Exception {
    StepExecution execution = new StepRun().run(tasklet());
    Workers.awaitEnd(NAME);
    return execution;
  }
}
