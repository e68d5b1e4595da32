package io.tomtat.model;

import io.tomtat.article.Call;
import io.tomtat.article.Reason;
import io.tomtat.model.RetryPolicy.Tries;
import io.tomtat.model.Sent.GiveUp;
import io.tomtat.model.Sent.PersonNeeded;
import io.tomtat.model.Sent.Settled;
import io.tomtat.model.Sent.TryAgain;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

/** The one place that decides what follows a request that was sent. */
final class Retries {

  private final RetryPolicy policy;
  private final Breaker breaker;
  private final DoubleSupplier random;
  private final Map<Call, Tries> open = new ConcurrentHashMap<>();

  /**
   * @param random from 0 to 1, for the jitter
   */
  Retries(RetryPolicy policy, Breaker breaker, DoubleSupplier random) {
    this.policy = policy;
    this.breaker = breaker;
    this.random = random;
  }

  /**
   * @throws TryLaterException if the call is to be tried again
   * @throws PersonNeededException if no request will go through until somebody acts
   * @throws ServiceDownException if the service gave no answer for longer than the patience
   */
  Settled follow(Call call, Sent sent) {
    if (sent instanceof Settled settled) {
      breaker.answered();
      open.remove(call);
      return settled;
    } else if (sent instanceof PersonNeeded person) {
      throw new PersonNeededException(person.what());
    } else {
      return again(call, (TryAgain) sent);
    }
  }

  private Settled again(Call call, TryAgain again) {
    Tries before = open.computeIfAbsent(call, c -> Tries.none(breaker.answers()));
    Tries tries = note(before, again);
    open.put(call, tries);
    return policy.over(tries) ? over(call, again, tries) : later(again, tries);
  }

  /**
   * A rate limit costs no try, nor does a form that the service wants, nor a failure while the
   * service is down: none of them is the article's.
   */
  private Tries note(Tries tries, TryAgain again) {
    return switch (again.trouble()) {
      case FORM -> tries;
      case RATE_LIMIT -> {
        breaker.limited(again);
        yield tries.limited();
      }
      case SERVICE, UNREACHED, CONNECTION, DEADLINE, NONSENSE ->
          breaker.failed(again, tries.failures() == 0) ? tries.failed() : tries.limited();
    };
  }

  /** The service answered others meanwhile: then it is the article that it cannot do. */
  private Settled over(Call call, TryAgain again, Tries tries) {
    if (breaker.answers() == tries.answersBefore()) {
      open.put(call, new Tries(0, tries.all(), tries.answersBefore()));
      breaker.trip();
      return later(again, tries);
    }
    open.remove(call);
    return new GiveUp(
        Reason.REFUSED,
        "the service failed on it %d times; last: %s".formatted(tries.failures(), again.detail()));
  }

  private Settled later(TryAgain again, Tries tries) {
    Duration pause = policy.pause(again, tries, random.getAsDouble());
    throw new TryLaterException(pause, again.detail());
  }
}
