package io.tomtat.source;

import java.time.Duration;

/** A monotonic clock and waiting by it; a test's goes as fast as it likes. */
interface Waiting {

  Waiting REAL =
      new Waiting() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
          Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
        }
      };

  /** From some moment on. */
  long nanos();

  void sleep(Duration time) throws InterruptedException;
}
