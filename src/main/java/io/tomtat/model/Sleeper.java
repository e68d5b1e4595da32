package io.tomtat.model;

import java.time.Duration;

/** Waits; a test's only writes down how long. */
@FunctionalInterface
interface Sleeper {
  void sleep(Duration time) throws InterruptedException;
}
