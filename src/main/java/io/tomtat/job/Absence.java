package io.tomtat.job;

import io.tomtat.store.SqlFault;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long the database has been away, as those see it who need it: as long as that is short, they
 * come back. Used by many threads at once.
 */
final class Absence {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Duration patience;
  private @Nullable Long since;

  Absence(Duration patience) {
    this.patience = patience;
  }

  /** The database did its work. */
  synchronized void over() {
    since = null;
  }

  /** After how long to try again what has failed; null if that cannot help, or not any more. */
  synchronized @Nullable Duration pause(Throwable failure) {
    if (SqlFault.of(failure) != SqlFault.TRANSIENT) {
      return null;
    }
    long now = System.nanoTime();
    long begun = since == null ? now : since;
    since = begun;
    return now - begun <= patience.toNanos() ? PAUSE : null;
  }

  /**
   * Does something again as long as the database is only away. Nothing of a failed try may stay
   * behind, or it must not matter.
   *
   * @throws RuntimeException the last failure, when trying again cannot help or not any more, or
   *     when the thread is interrupted
   */
  <T extends @Nullable Object> T outlive(Supplier<T> work) {
    while (true) {
      try {
        T done = work.get();
        over();
        return done;
      } catch (RuntimeException e) {
        Duration pause = pause(e);
        if (pause == null || !sleep(pause)) {
          throw e;
        }
      }
    }
  }

  void outlive(Runnable work) {
    this.<@Nullable Void>outlive(
        () -> {
          work.run();
          return null;
        });
  }

  private static boolean sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
