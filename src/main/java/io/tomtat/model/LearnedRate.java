package io.tomtat.model;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The rate of requests that a service seems to allow: below what went through when it said 429, and
 * slowly rising from there (additive increase, multiplicative decrease). Guarded by its pace.
 */
final class LearnedRate {

  private static final double DECREASE = 0.7;

  /** Of the rate after the last decrease, a second. */
  private static final double INCREASE = 0.02;

  private static final double SECOND = Duration.ofSeconds(1).toNanos();
  private static final double LOWEST = 1 / (60 * SECOND);

  /** What a burst at the start brings in less than a second says nothing about a minute. */
  private static final double SHORTEST_MEASURE = SECOND;

  private static final double LONGEST_MEASURE = 10 * SECOND;
  private static final int REMEMBERED = 512;

  private final Deque<Long> sent = new ArrayDeque<>();
  private double rate = Double.POSITIVE_INFINITY;
  private double base;
  private long grownAt;
  private long loweredAt;

  /** Requests a nanosecond; infinite before the first 429. */
  double rate(long now) {
    if (rate != Double.POSITIVE_INFINITY) {
      rate += base * INCREASE * (now - grownAt) / SECOND;
      base = rate > 2 * base ? rate : base;
      grownAt = now;
    }
    return rate;
  }

  /** A request goes out: unless it is limited, the service took it. */
  void sent(long now) {
    sent.addLast(now);
    if (sent.size() > REMEMBERED) {
      sent.removeFirst();
    }
  }

  /** One that was counted did not go out, or was not taken. */
  void notSent() {
    sent.pollLast();
  }

  /** One decrease for all that were sent before it. */
  void limited(long sentAt, long now) {
    notSent();
    if (rate != Double.POSITIVE_INFINITY && sentAt - loweredAt < 0) {
      return;
    }
    rate = Math.max(LOWEST, DECREASE * Math.min(rate(now), Math.max(measured(now), 1 / SECOND)));
    base = rate;
    grownAt = now;
    loweredAt = now;
  }

  private double measured(long now) {
    while (!sent.isEmpty() && now - sent.element() > LONGEST_MEASURE) {
      sent.remove();
    }
    return sent.isEmpty()
        ? 0
        : sent.size() / Math.max(SHORTEST_MEASURE, (double) (now - sent.element()));
  }
}
