package io.tomtat.model;

import io.tomtat.article.Call;
import io.tomtat.model.Pace.Ticket;
import io.tomtat.model.Sent.Settled;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

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

  /** One request on its way through the gate. */
  interface Errand {

    /**
     * Its turn has come: what must be done first, such as writing down the intent.
     *
     * @throws TryLaterException if it cannot go now after all
     */
    void announce();

    /** It was announced and is not sent. */
    void withdraw();

    Sent send();

    /** What the service said of its limits last. */
    RateLimits limits();
  }

  /**
   * Sends once, when it is the request's turn.
   *
   * @throws TryLaterException if the call has to wait, before or after it was sent
   * @throws PersonNeededException if no request will go through until somebody acts
   * @throws ServiceDownException if the service gave no answer for longer than the patience
   * @throws InterruptedCallException if the thread is interrupted
   */
  Settled pass(Call call, Request request, Errand errand) {
    awaitService();
    try {
      Ticket ticket = pace.enter(request);
      announce(errand, ticket);
      depart(errand);
      Sent sent = errand.send();
      pace.leave(ticket, sent, errand.limits());
      return retries.follow(call, sent);
    } catch (InterruptedException e) {
      throw InterruptedCallException.keepingInterrupt();
    } finally {
      breaker.left();
    }
  }

  private void announce(Errand errand, Ticket ticket) {
    try {
      errand.announce();
    } catch (TryLaterException e) {
      pace.giveBack(ticket);
      throw e;
    }
  }

  private void depart(Errand errand) throws InterruptedException {
    try {
      pace.depart();
    } catch (InterruptedException e) {
      errand.withdraw();
      throw e;
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
