package io.tomtat.model;

import io.tomtat.model.RateLimits.Quota;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.model.Sent.Trouble;
import io.tomtat.model.Sent.TryAgain;
import io.tomtat.model.TokenEstimate.Size;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests go one after another as the limits allow, stated or learned, for all workers of a
 * run.
 */
final class Pace {

  /** Who would have to wait for longer leaves its worker to another article. */
  private static final Duration LONGEST_TURN = Duration.ofSeconds(5);

  /** A limit or a pause may change while one waits. */
  private static final Duration STEP = Duration.ofMillis(100);

  private static final Duration LONGEST_RESET = Duration.ofMinutes(1);

  private final PaceSettings stated;
  private final Time time;
  private final TokenEstimate estimate = new TokenEstimate();
  private final ReentrantLock turn = new ReentrantLock(true);
  private final LearnedRate learned = new LearnedRate();
  private final Meter requests;
  private final Meter departures;
  private final Meter tokens;
  private final Meter output;
  private double told = Double.POSITIVE_INFINITY;
  private long pausedUntil;
  private volatile boolean limitless;

  /**
   * One request on its way.
   *
   * @param sentAt by the pace's clock
   */
  record Ticket(Size size, long sentAt) {}

  Pace(PaceSettings stated, Time time) {
    this.stated = stated;
    this.time = time;
    long now = time.nanos();
    requests = new Meter(now);
    departures = new Meter(now);
    tokens = meter(stated.tokensPerMinute(), now);
    output = meter(stated.outputTokensPerMinute(), now);
    pausedUntil = now;
    adjust(now);
  }

  /**
   * Waits for the request's turn.
   *
   * @throws TryLaterException if it is far off
   */
  Ticket enter(Request request) throws InterruptedException {
    Size size = estimate.of(request);
    if (limitless) {
      count();
    } else {
      awaitTurn(size);
    }
    return new Ticket(size, time.nanos());
  }

  /**
   * The last moment before it is sent: those whom the database held up meanwhile must not go out
   * all at once.
   */
  void depart() throws InterruptedException {
    for (Duration wait = departure(); !wait.isZero(); wait = departure()) {
      time.sleep(wait);
    }
  }

  private synchronized Duration departure() {
    long wait = departures.wait(1, time.nanos());
    if (wait == 0) {
      departures.take(1);
    }
    return Duration.ofNanos(wait);
  }

  private synchronized void count() {
    learned.sent(time.nanos());
  }

  private void awaitTurn(Size size) throws InterruptedException {
    if (!turn.tryLock(LONGEST_TURN.toNanos(), TimeUnit.NANOSECONDS)) {
      throw later(STEP);
    }
    try {
      for (Duration wait = take(size); !wait.isZero(); wait = take(size)) {
        if (wait.compareTo(LONGEST_TURN) > 0) {
          throw later(wait);
        }
        time.sleep(wait.compareTo(STEP) < 0 ? wait : STEP);
      }
    } finally {
      turn.unlock();
    }
  }

  private static TryLaterException later(Duration wait) {
    return new TryLaterException(wait, "the pace of requests allows it later");
  }

  /** How long to wait; zero: it may go, and is counted. */
  private synchronized Duration take(Size size) {
    long now = time.nanos();
    adjust(now);
    long wait = Math.max(pausedUntil - now, requests.wait(1, now));
    wait = Math.max(wait, tokens.wait(size.all(), now));
    wait = Math.max(wait, output.wait(size.output(), now));
    if (wait <= 0) {
      learned.sent(now);
      requests.take(1);
      tokens.take(size.all());
      output.take(size.output());
    }
    return Duration.ofNanos(Math.max(0, wait));
  }

  /** It was not sent. */
  synchronized void giveBack(Ticket ticket) {
    learned.notSent();
    requests.take(-1);
    tokens.take(-ticket.size().all());
    output.take(-ticket.size().output());
  }

  /** What came of it; {@code limits}: the newest that the service said of itself. */
  synchronized void leave(Ticket ticket, Sent sent, RateLimits limits) {
    long now = time.nanos();
    if (sent instanceof Arrived arrived) {
      correct(ticket.size(), estimate.learn(ticket.size(), arrived.reply()));
    } else if (sent instanceof TryAgain again && again.trouble() == Trouble.RATE_LIMIT) {
      learned.limited(ticket.sentAt(), now);
      pause(again.notBefore(), now);
    }
    heed(limits, now);
    adjust(now);
  }

  private void correct(Size guess, Size counted) {
    tokens.take(counted.all() - guess.all());
    output.take(counted.output() - guess.output());
  }

  private void heed(RateLimits limits, long now) {
    if (limits.requests().limit() != null) {
      told = Meter.perMinute(limits.requests().limit());
    }
    if (limits.tokens().limit() != null && stated.tokensPerMinute() == null) {
      tokens.rate(Meter.perMinute(limits.tokens().limit()), now);
    }
    pauseIfUsedUp(limits.requests(), now);
    pauseIfUsedUp(limits.tokens(), now);
  }

  private void pauseIfUsedUp(Quota quota, long now) {
    if (quota.usedUp()) {
      Duration reset = quota.reset();
      pause(LONGEST_RESET.compareTo(reset) < 0 ? LONGEST_RESET : reset, now);
    }
  }

  /** For all: afterwards the meters let them go one by one. */
  private void pause(@Nullable Duration wait, long now) {
    long until = now + (wait == null ? 0 : wait.toNanos());
    pausedUntil = until - pausedUntil > 0 ? until : pausedUntil;
  }

  private void adjust(long now) {
    Integer limit = stated.requestsPerMinute();
    double allowed = limit == null ? told : Meter.perMinute(limit);
    double rate = Math.min(allowed, learned.rate(now));
    requests.rate(rate, now);
    departures.rate(rate, now);
    limitless =
        pausedUntil - now <= 0 && requests.limitless() && tokens.limitless() && output.limitless();
  }

  private static Meter meter(@Nullable Integer perMinute, long now) {
    Meter meter = new Meter(now);
    if (perMinute != null) {
      meter.rate(Meter.perMinute(perMinute), now);
    }
    return meter;
  }
}
