package io.tomtat.model;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when somebody waits. */
final class FakeTime implements Time {

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000); // overflows soon

  @Override
  public long nanos() {
    return now.get();
  }

  @Override
  public void sleep(Duration time) {
    now.addAndGet(time.toNanos());
  }

  /** Since then. */
  Duration since(long start) {
    return Duration.ofNanos(now.get() - start);
  }
}
