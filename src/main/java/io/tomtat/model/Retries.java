package io.tomtat.model;

import io.tomtat.model.Sent.PersonNeeded;
import io.tomtat.model.Sent.Settled;
import io.tomtat.model.Sent.Trouble;
import io.tomtat.model.Sent.TryAgain;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one place that sends again: waits longer after each failure, never less than the service asks
 * for, and not for ever.
 */
final class Retries {

  /** Waits; a test's only writes down how long. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  private final Patience patience;
  private final Sleeper sleeper;
  private final DoubleSupplier random;

  Retries() {
    this(
        Patience.USUAL,
        time -> Thread.sleep(time.toMillis() + 1),
        () -> ThreadLocalRandom.current().nextDouble());
  }

  /**
   * @param random from 0 to 1, for the jitter
   */
  Retries(Patience patience, Sleeper sleeper, DoubleSupplier random) {
    this.patience = patience;
    this.sleeper = sleeper;
    this.random = random;
  }

  /**
   * Tries until the request is settled.
   *
   * @throws PersonNeededException if no request will go through until somebody acts
   * @throws ServiceDownException if patience is over
   * @throws InterruptedCallException if the thread is interrupted
   */
  Settled settle(Supplier<Sent> attempt) {
    Duration waited = Duration.ZERO;
    int failures = 0;
    for (int tries = 1; ; tries++) {
      Sent sent = attempt.get();
      if (sent instanceof Settled settled) {
        return settled;
      }
      TryAgain again = tryAgain(sent);
      failures += again.trouble() == Trouble.RATE_LIMIT ? 0 : 1;
      Duration wait = longer(backoff(tries), again.notBefore());
      waited = waited.plus(wait);
      if (failures >= patience.failures() || waited.compareTo(patience.waiting()) > 0) {
        throw new ServiceDownException(down(again, tries, wait), failures);
      }
      pause(wait);
    }
  }

  private static TryAgain tryAgain(Sent sent) {
    if (sent instanceof PersonNeeded person) {
      throw new PersonNeededException(person.what());
    }
    return (TryAgain) sent;
  }

  /** Exponential with jitter: between half of it and all of it. */
  private Duration backoff(int tries) {
    long longest = patience.longest().toMillis();
    long full = Math.min(longest, patience.first().toMillis() << Math.min(tries - 1, 20));
    return Duration.ofMillis((long) (full * (0.5 + 0.5 * random.getAsDouble())));
  }

  /** Waiters on the same Retry-After must not all come back at the same moment. */
  private Duration longer(Duration backoff, @Nullable Duration asked) {
    if (asked == null) {
      return backoff;
    }
    Duration spread = Duration.ofMillis((long) (250 * random.getAsDouble()));
    return asked.compareTo(backoff) > 0 ? asked.plus(spread) : backoff;
  }

  private static String down(TryAgain last, int tries, Duration wait) {
    return "The model's service gives no answer (tries: %d; last: %s; next wait: %d s). Run the same command again later; what is done stays done."
        .formatted(tries, last.detail(), wait.toSeconds());
  }

  private void pause(Duration wait) {
    try {
      sleeper.sleep(wait);
    } catch (InterruptedException e) {
      throw InterruptedCallException.keepingInterrupt();
    }
  }
}
