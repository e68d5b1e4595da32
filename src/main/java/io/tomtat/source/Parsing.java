package io.tomtat.source;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs parsers on the lists that strangers send, such as feeds: in a thread of its own with a deep
 * stack, for as long as the limits allow, and of large ones one at a time.
 */
final class Parsing {

  /** Bytes; parsers go deep on nested input. */
  private static final long STACK = 8L << 20;

  private final Duration most;

  /** A parser failed or was given up; its message is the reason in words. */
  static final class UnparsedException extends IOException {
    private static final long serialVersionUID = 1L;

    UnparsedException(String reason, Throwable cause) {
      super(reason, cause);
    }
  }

  /**
   * @param most for one list; waiting for another one does not count
   */
  Parsing(Duration most) {
    this.most = most;
  }

  /**
   * @param name of the thread
   * @throws UnparsedException if the parser fails in whatever way, or takes too long; it may then
   *     go on in its thread, but nobody waits for it
   */
  <T> T run(String name, byte[] list, Callable<T> parser)
      throws UnparsedException, InterruptedException {
    LargeLists.Hold hold = LargeLists.hold(list);
    try {
      return bounded(name, parser);
    } finally {
      hold.release();
    }
  }

  private <T> T bounded(String name, Callable<T> parser)
      throws UnparsedException, InterruptedException {
    FutureTask<T> task = new FutureTask<>(parser);
    Thread thread = new Thread(null, task, "parse " + name, STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new UnparsedException(
          "its parser did not end within %,d s".formatted(most.toSeconds()), e);
    } catch (ExecutionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    } finally {
      task.cancel(true);
    }
  }

  /**
   * A stack overflow is the list's fault, too; lack of memory is not.
   *
   * @throws VirtualMachineError the latter
   */
  private static UnparsedException failure(Throwable thrown) {
    if (thrown instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
      throw error;
    }
    boolean said = thrown instanceof Exception && !(thrown instanceof RuntimeException);
    return new UnparsedException(
        said
            ? String.valueOf(thrown.getMessage())
            : "its parser failed (%s)".formatted(thrown.getClass().getSimpleName()),
        thrown);
  }
}
