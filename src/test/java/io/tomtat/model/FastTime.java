package io.tomtat.model;

import java.time.Duration;

/**
 * Real time, so many times as fast.
 *
 * @param factor 200: what would take 200 s takes 1 s
 */
record FastTime(int factor) implements Time {

  @Override
  public long nanos() {
    return System.nanoTime() * factor;
  }

  @Override
  public void sleep(Duration time) throws InterruptedException {
    Time.REAL.sleep(real(time));
  }

  /** What it takes in truth. */
  Duration real(Duration time) {
    return time.dividedBy(factor);
  }
}
