package io.tomtat.model;

import io.tomtat.model.Sent.Trouble;
import io.tomtat.model.Sent.TryAgain;
import java.time.Duration;

/**
 * A call that failed is tried again, so many times, each time at a random moment of a span that
 * doubles, but never before the service asks to come back.
 *
 * @param tries of one call that may fail
 * @param first span after a failure; doubled by each further one
 * @param longest span
 */
record RetryPolicy(int tries, Duration first, Duration longest) {

  static final RetryPolicy USUAL =
      new RetryPolicy(6, Duration.ofSeconds(1), Duration.ofSeconds(60));

  /** What came of the tries of a call so far. */
  record Tries(int failures, int limits, long answersBefore) {
    static Tries none(long answersBefore) {
      return new Tries(0, 0, answersBefore);
    }

    Tries failed() {
      return new Tries(failures + 1, limits, answersBefore);
    }

    Tries limited() {
      return new Tries(failures, limits + 1, answersBefore);
    }

    int all() {
      return failures + limits;
    }
  }

  boolean over(Tries tries) {
    return tries.failures() >= tries();
  }

  /**
   * @param random from 0 to 1: full jitter, so that calls that failed together come back apart
   */
  Duration pause(TryAgain again, Tries tries, double random) {
    if (again.trouble() == Trouble.FORM) {
      return Duration.ZERO;
    }
    Duration jitter = Duration.ofNanos((long) (span(tries.all()).toNanos() * random));
    return again.notBefore() == null ? jitter : again.notBefore().plus(jitter);
  }

  private Duration span(int tries) {
    Duration span = first.multipliedBy(1L << Math.min(Math.max(tries, 1) - 1, 20));
    return span.compareTo(longest) < 0 ? span : longest;
  }
}
