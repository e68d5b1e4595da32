package io.tomtat.source;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Lets one at a time ask a host, with a rest between the end of one request and the next. */
final class Turns {

  /** Requests in a row that a host left unanswered, after which it is left alone for this run. */
  private static final int PATIENCE = 3;

  private final Waiting waiting;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  Turns(Waiting waiting) {
    this.waiting = waiting;
  }

  /**
   * Waits for the host to be free and rested.
   *
   * @param delay how long it rests after this request
   * @return to be closed when the request has ended
   */
  Turn take(String host, Duration delay) throws InterruptedException {
    Host state = hosts.computeIfAbsent(host, name -> new Host());
    state.lock.lockInterruptibly();
    boolean taken = false;
    try {
      long left = state.rested ? state.free - waiting.nanos() : 0;
      if (left > 0 && state.closed == null) {
        waiting.sleep(Duration.ofNanos(left));
      }
      taken = true;
      return new Turn(state, delay);
    } finally {
      if (!taken) {
        state.lock.unlock();
      }
    }
  }

  /** What is known of one host; only whoever has its lock looks at it. */
  private static final class Host {
    private final ReentrantLock lock = new ReentrantLock(true);
    private boolean rested;
    private long free;
    private int unanswered;
    private @Nullable String closed;
  }

  /** The right to ask a host once. */
  final class Turn implements AutoCloseable {
    private final Host host;
    private Duration rest;

    private Turn(Host host, Duration rest) {
      this.host = host;
      this.rest = rest;
    }

    /** Why the host is not asked any more in this run; null if it may be. */
    @Nullable String closed() {
      return host.closed;
    }

    /** The host asked for a longer rest, or needs one. */
    void rest(Duration longer) {
      rest = longer.compareTo(rest) > 0 ? longer : rest;
    }

    void answered() {
      host.unanswered = 0;
    }

    /**
     * @param why for people
     */
    void unanswered(String why) {
      host.unanswered++;
      if (host.unanswered >= PATIENCE) {
        close("it failed %d times in a row, at last: %s".formatted(PATIENCE, why));
      }
    }

    /** Nobody asks this host again in this run. */
    void close(String why) {
      host.closed = why;
    }

    @Override
    public void close() {
      host.rested = true;
      host.free = waiting.nanos() + rest.toNanos();
      host.lock.unlock();
    }
  }
}
