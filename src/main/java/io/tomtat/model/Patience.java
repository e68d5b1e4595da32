package io.tomtat.model;

import java.time.Duration;

/**
 * How long one call is tried for.
 *
 * @param failures after so many failed tries the service counts as down
 * @param waiting for one call in all, rate limits included
 * @param first the first wait after a failure; doubled by each further one
 * @param longest wait that is not asked for by the service
 */
record Patience(int failures, Duration waiting, Duration first, Duration longest) {

  static final Patience USUAL =
      new Patience(6, Duration.ofMinutes(10), Duration.ofSeconds(1), Duration.ofSeconds(30));
}
