package io.tomtat.extract;

import io.tomtat.article.Reason;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs parsers on strangers' bytes: whatever they do, the document alone is concerned. */
final class Guard {

  /** Bytes; parsers go deep on nested input. */
  static final long STACK = 8L << 20;

  private final Duration timeLimit;

  /**
   * @param timeLimit for one reading; what takes longer is {@code timeout}
   */
  Guard(Duration timeLimit) {
    this.timeLimit = timeLimit;
  }

  /**
   * Waits for a reading in a thread of its own, with a deep stack.
   *
   * @param uri names the thread
   * @throws NotReadable if the reading fails in whatever way, or takes too long
   * @throws IllegalStateException if the calling thread is interrupted meanwhile
   */
  <T> T run(String uri, Callable<T> reading) throws NotReadable {
    FutureTask<T> task = new FutureTask<>(reading);
    Thread thread = new Thread(null, task, "extract " + uri, STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new NotReadable(Reason.TIMEOUT, "longer than " + timeLimit.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading " + uri, e);
    }
  }

  /**
   * A parser's own failure, or its stack overflow, is the document's fault; lack of memory is not.
   *
   * @throws VirtualMachineError the latter
   */
  static NotReadable failure(Throwable thrown) {
    if (thrown instanceof NotReadable reason) {
      return reason;
    }
    if (thrown instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
      throw error;
    }
    return new NotReadable(Reason.UNREADABLE, thrown);
  }
}
