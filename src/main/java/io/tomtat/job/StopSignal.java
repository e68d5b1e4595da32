package io.tomtat.job;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks a run to end: no new work at once, and no more waiting for what is under way once the grace
 * is over.
 */
public final class StopSignal {

  private final Duration grace;
  private volatile @Nullable String reason;
  private volatile long requestedAt;

  public StopSignal(Duration grace) {
    this.grace = grace;
  }

  /** The first reason stands. */
  public synchronized void request(String why) {
    if (reason == null) {
      requestedAt = System.nanoTime();
      reason = why;
    }
  }

  public boolean requested() {
    return reason != null;
  }

  public @Nullable String reason() {
    return reason;
  }

  boolean graceIsOver() {
    return requested() && System.nanoTime() - requestedAt > grace.toNanos();
  }
}
