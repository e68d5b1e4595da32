package io.tomtat.job;

import io.tomtat.model.ReadyBy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Closes a run's intake as soon as a new call might come back after {@code ready-by}. */
final class ReadyByTimer implements AutoCloseable {

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "ready-by");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param callDeadline how long the calls under way may still take
   */
  void arm(ReadyBy readyBy, Duration callDeadline, StopSignal stop) {
    Duration left = readyBy.left();
    if (left != null) {
      Runnable close = () -> stop.request(readyBy.words(), callDeadline);
      ScheduledFuture<?> unused =
          timer.schedule(close, left.minus(callDeadline).toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
