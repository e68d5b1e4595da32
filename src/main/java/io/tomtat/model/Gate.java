package io.tomtat.model;

import io.tomtat.article.Call;
import io.tomtat.model.Pace.Ticket;
import io.tomtat.model.Sent.Settled;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * What every request of a run passes through: the service must not be down, the limits must allow
 * it, and what comes back decides what follows. Used by many threads at once.
 */
final class Gate {

  /** Those who come back after a probe do so over a while, not at one moment. */
  private static final Duration SPREAD = Duration.ofSeconds(4);

  private final Breaker breaker;
  private final Pace pace;
  private final Retries retries;
  private final DoubleSupplier random;

  Gate(ModelSettings settings) {
    this(settings, Time.REAL, () -> ThreadLocalRandom.current().nextDouble());
  }

  /**
   * @param random from 0 to 1, for the jitter
   */
  Gate(ModelSettings settings, Time time, DoubleSupplier random) {
    this.breaker = new Breaker(settings.patience(), time);
    this.pace = new Pace(settings.pace(), time);
    this.retries = new Retries(RetryPolicy.USUAL, breaker, random);
    this.random = random;
  }

  /**
   * Sends once, when it is the request's turn.
   *
   * @param limits what the service said of its limits last
   * @param prepare what must be done first once it is its turn, such as writing down the intent
   * @throws TryLaterException if the call has to wait, before or after it was sent
   * @throws PersonNeededException if no request will go through until somebody acts
   * @throws ServiceDownException if the service gave no answer for longer than the patience
   * @throws InterruptedCallException if the thread is interrupted
   */
  Settled pass(
      Call call,
      Request request,
      Supplier<RateLimits> limits,
      Runnable prepare,
      Supplier<Sent> send) {
    awaitService();
    try {
      Ticket ticket = pace.enter(request);
      prepare.run();
      pace.depart();
      Sent sent = send.get();
      pace.leave(ticket, sent, limits.get());
      return retries.follow(call, sent);
    } catch (InterruptedException e) {
      throw InterruptedCallException.keepingInterrupt();
    } finally {
      breaker.left();
    }
  }

  private void awaitService() {
    Duration away = breaker.enter();
    if (!away.isZero()) {
      Duration spread = Duration.ofNanos((long) (SPREAD.toNanos() * random.getAsDouble()));
      throw new TryLaterException(away.plus(spread), "the model's service is down");
    }
  }
}
