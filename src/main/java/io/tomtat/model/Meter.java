package io.tomtat.model;

import java.time.Duration;

/**
 * A token bucket that holds what flows in a quarter of a second: enough to make up for a late
 * wake-up, too little for a burst. Guarded by its pace.
 */
final class Meter {

  private static final double BURST_NANOS = Duration.ofMillis(250).toNanos();
  private static final double MINUTE_NANOS = Duration.ofMinutes(1).toNanos();

  /** The clocks of two machines differ, and so do the counts of tokens. */
  private static final double MARGIN = 0.98;

  /** Units a nanosecond; infinite: no limit. */
  private double rate = Double.POSITIVE_INFINITY;

  private double level;
  private long at;

  Meter(long now) {
    at = now;
  }

  static double perMinute(double limit) {
    return MARGIN * limit / MINUTE_NANOS;
  }

  /** A new rate; what has flowed in stays. */
  void rate(double unitsPerNano, long now) {
    if (rate != unitsPerNano) {
      fill(now);
      boolean first = limitless();
      rate = unitsPerNano;
      level = first ? capacity() : Math.min(level, capacity());
    }
  }

  boolean limitless() {
    return rate == Double.POSITIVE_INFINITY;
  }

  /** Nanoseconds until so much may go, 0 if now; more than the bucket holds needs it full. */
  long wait(double amount, long now) {
    if (limitless()) {
      return 0;
    }
    fill(now);
    double missing = Math.min(amount, capacity()) - level;
    return missing <= 0 ? 0 : (long) Math.ceil(missing / rate);
  }

  /** Negative: gives back. The level may fall below 0: then the next one waits for longer. */
  void take(double amount) {
    if (!limitless()) {
      level = Math.min(capacity(), level - amount);
    }
  }

  private void fill(long now) {
    if (!limitless()) {
      level = Math.min(capacity(), level + (now - at) * rate);
    }
    at = now;
  }

  private double capacity() {
    return Math.max(1, rate * BURST_NANOS);
  }
}
