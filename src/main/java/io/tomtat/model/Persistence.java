package io.tomtat.model;

import io.tomtat.store.SqlFault;
import java.time.Duration;

/** Holds on to what is paid for while the database is away for a while. */
final class Persistence {

  private static final int TRIES = 12;
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private Persistence() {}

  /** Tries for about 45 s, also on an interrupted thread, and leaves its interrupt as it was. */
  static void commit(Runnable work) {
    commit(work, time -> Thread.sleep(time.toMillis()));
  }

  static void commit(Runnable work, Sleeper sleeper) {
    boolean interrupted = Thread.interrupted();
    try {
      for (int tries = 1; !done(work, tries); tries++) {
        interrupted |= interruptedWhile(sleeper, tries);
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static boolean done(Runnable work, int tries) {
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      if (tries >= TRIES || SqlFault.of(e) != SqlFault.TRANSIENT) {
        throw e;
      }
      return false;
    }
  }

  private static boolean interruptedWhile(Sleeper sleeper, int tries) {
    Duration time = Duration.ofMillis(100L << Math.min(tries, 10));
    try {
      sleeper.sleep(time.compareTo(LONGEST) < 0 ? time : LONGEST);
      return Thread.interrupted();
    } catch (InterruptedException e) {
      return true;
    }
  }
}
