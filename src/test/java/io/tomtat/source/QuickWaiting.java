package io.tomtat.source;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when somebody waits. */
final class QuickWaiting implements Waiting {

  private final AtomicLong now = new AtomicLong(1);

  @Override
  public long nanos() {
    return now.get();
  }

  @Override
  public void sleep(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
