package io.tomtat.job;

import io.tomtat.store.SqlFault;
import java.time.Duration;
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
}
