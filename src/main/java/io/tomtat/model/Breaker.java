package io.tomtat.model;

import io.tomtat.model.Sent.TryAgain;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A circuit breaker: when most calls fail, all calls pause, and a single one probes the service
 * after pauses that grow, until it answers or the patience is over.
 */
final class Breaker {

  /** The share of failures is taken of so many calls at most. */
  private static final int WINDOW = 20;

  private static final int AT_LEAST = 10;
  private static final double DOWN = 0.8;

  private static final Duration FIRST_PROBE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  /** A probe is under way: its end is not known. */
  private static final Duration MEANWHILE = Duration.ofSeconds(1);

  private final Duration patience;
  private final Time time;
  private final Deque<Boolean> failures = new ArrayDeque<>();
  private long answers;
  private boolean open;
  private int probes;
  private long nextProbe;
  private @Nullable Thread probe;

  /** When the first call failed after which none was answered; null if the last was. */
  private @Nullable Long silentSince;

  /**
   * @param patience without any answer, while calls fail
   */
  Breaker(Duration patience, Time time) {
    this.patience = patience;
    this.time = time;
  }

  /** How long to stay away; zero: the calling thread may send, and must then call {@link #left}. */
  synchronized Duration enter() {
    if (!open) {
      return Duration.ZERO;
    }
    long left = nextProbe - time.nanos();
    if (left > 0) {
      return Duration.ofNanos(left);
    }
    if (probe != null) {
      return MEANWHILE;
    }
    probe = Thread.currentThread();
    return Duration.ZERO;
  }

  /** The calling thread is done with its call, whatever became of it. */
  synchronized void left() {
    if (probe == Thread.currentThread()) {
      probe = null;
    }
  }

  /** The service did its work, be it to refuse an article. */
  synchronized void answered() {
    answers++;
    silentSince = null;
    if (open) {
      open = false;
      probes = 0;
      failures.clear();
    }
    note(false);
  }

  /** How many calls were answered so far. */
  synchronized long answers() {
    return answers;
  }

  /**
   * A call that keeps failing says more of its article than of the service: only its first failure
   * counts for the share.
   *
   * @return false if the service was down already
   * @throws ServiceDownException if the patience is over
   */
  synchronized boolean failed(TryAgain how, boolean first) {
    silent(how);
    boolean was = open;
    if (open) {
      probeLater();
    } else if (first) {
      note(true);
      open();
    }
    return !was;
  }

  /**
   * @throws ServiceDownException if the patience is over
   */
  synchronized void limited(TryAgain how) {
    silent(how);
    if (open) {
      probeLater();
    }
  }

  /** Whatever the share: the service is down. */
  synchronized void trip() {
    if (!open) {
      open = true;
      nextProbe = time.nanos() + FIRST_PROBE.toNanos();
    }
  }

  private void note(boolean failure) {
    failures.addLast(failure);
    if (failures.size() > WINDOW) {
      failures.removeFirst();
    }
  }

  private void open() {
    long failed = failures.stream().filter(f -> f).count();
    if (failures.size() >= AT_LEAST && failed >= DOWN * failures.size()) {
      trip();
    }
  }

  /** Of those that were under way when it opened only the probe moves the next one. */
  private void probeLater() {
    if (probe == Thread.currentThread()) {
      probes++;
      Duration pause = FIRST_PROBE.multipliedBy(1L << Math.min(probes, 10));
      long end = patience.toNanos() + silentSince();
      nextProbe = time.nanos() + shorter(pause, LONGEST_PAUSE).toNanos();
      nextProbe = end - nextProbe < 0 ? end : nextProbe; // the last one, when the patience is over
    }
  }

  private void silent(TryAgain how) {
    long now = time.nanos();
    if (silentSince == null) {
      silentSince = now;
    }
    boolean tooLong = how.notBefore() != null && how.notBefore().compareTo(patience) > 0;
    if (tooLong || now - silentSince() >= patience.toNanos()) {
      throw new ServiceDownException(words(how, now, tooLong), answers);
    }
  }

  private long silentSince() {
    return silentSince == null ? time.nanos() : silentSince;
  }

  private String words(TryAgain how, long now, boolean tooLong) {
    String why =
        tooLong && how.notBefore() != null
            ? "asks to come back after %s".formatted(inWords(how.notBefore()))
            : "gave no answer for %s".formatted(inWords(Duration.ofNanos(now - silentSince())));
    return "The model's service %s (last: %s; model.patience is %s). Run the same command again later; what is done stays done."
        .formatted(why, how.detail(), inWords(patience));
  }

  private static String inWords(Duration time) {
    return time.compareTo(Duration.ofMinutes(2)) < 0
        ? time.toSeconds() + " s"
        : time.toMinutes() + " min";
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
