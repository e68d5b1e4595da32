package io.tomtat.job;

import io.tomtat.source.KnownDocuments;
import io.tomtat.source.Seen;
import io.tomtat.source.Source;
import io.tomtat.source.SourceFailedException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Goes through sources that wait for others, several at the same time. What they show is handed
 * over one by one, and nothing is looked at far ahead of its taker.
 */
final class Lanes implements AutoCloseable {

  /** Lanes at a time: most of them only wait. */
  private static final int THREADS = 16;

  /** Documents that wait to be taken, besides the one that each lane holds. */
  private static final int AHEAD = 4;

  /** What happens in a lane. */
  sealed interface Event {

    record Shown(Source source, Seen seen) implements Event {}

    record Failed(Source source, String words) implements Event {}

    /** All lanes of a source have ended. */
    record Ended(Source source) implements Event {}

    /** Something that no source may do. */
    record Broken(Throwable defect) implements Event {}
  }

  private final KnownDocuments known;
  private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(AHEAD);
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          work -> {
            Thread thread = new Thread(work, "source");
            thread.setDaemon(true);
            return thread;
          });

  Lanes(KnownDocuments known) {
    this.known = known;
  }

  void start(Source source) {
    threads.execute(() -> guarded(() -> open(source)));
  }

  /** The next thing that happens; null if nothing does within the patience. */
  @Nullable Event next(Duration patience) throws InterruptedException {
    return events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Interrupts what is under way. */
  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void open(Source source) throws InterruptedException {
    List<Iterator<Seen>> lanes = List.of();
    try {
      lanes = source.lanes(known);
    } catch (SourceFailedException e) {
      events.put(new Event.Failed(source, String.valueOf(e.getMessage())));
    }
    if (lanes.isEmpty()) {
      events.put(new Event.Ended(source));
    }
    AtomicInteger left = new AtomicInteger(lanes.size());
    for (Iterator<Seen> lane : lanes) {
      threads.execute(() -> guarded(() -> walk(source, lane, left)));
    }
  }

  private void walk(Source source, Iterator<Seen> lane, AtomicInteger left)
      throws InterruptedException {
    try {
      while (lane.hasNext()) {
        events.put(new Event.Shown(source, lane.next()));
      }
    } catch (SourceFailedException e) {
      events.put(new Event.Failed(source, String.valueOf(e.getMessage())));
    }
    if (left.decrementAndGet() == 0) {
      events.put(new Event.Ended(source));
    }
  }

  /** Work in a lane. */
  @FunctionalInterface
  private interface Work {
    void run() throws InterruptedException;
  }

  private void guarded(Work work) {
    try {
      try {
        work.run();
      } catch (RuntimeException | Error e) {
        events.put(new Event.Broken(e)); // else its reader would wait for ever
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed: nobody takes events any more
    }
  }
}
