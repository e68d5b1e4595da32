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
  private volatile long endsAt;

  public StopSignal(Duration grace) {
    this.grace = grace;
  }

  /** With the usual grace. */
  public void request(String why) {
    request(why, grace);
  }

  /** The first reason stands; of several graces the one that is over first. */
  synchronized void request(String why, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    if (reason == null || end - endsAt < 0) {
      endsAt = end;
    }
    if (reason == null) {
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
    return requested() && System.nanoTime() - endsAt > 0;
  }
}
