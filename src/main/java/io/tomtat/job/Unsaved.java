package io.tomtat.job;

import io.tomtat.article.Pulled;
import io.tomtat.source.Seen;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * What was shown and is not saved yet. It holds a mark back until all that was shown before it is
 * saved, and knows whether a place is under way: two texts of one place are saved in their order.
 */
final class Unsaved {

  /** A place of a source; a mark has none. */
  private record Place(String source, String uri) {}

  private record Held(long after, Seen.Marked mark) {}

  private final TreeMap<Long, Optional<Place>> open = new TreeMap<>();
  private final Set<Place> places = new HashSet<>();
  private final Queue<Held> held = new ArrayDeque<>();
  private long last;
  private long mark;
  private long changes;
  private boolean broken;

  /** From now on it is under way. */
  synchronized Numbered<Seen> shown(Seen seen) {
    Optional<Place> place = place(seen);
    open.put(++last, place);
    place.ifPresent(places::add);
    return new Numbered<>(last, seen);
  }

  /** Whether an earlier text of the same place is under way. */
  synchronized boolean isUnderWay(Seen seen) {
    return place(seen).filter(places::contains).isPresent();
  }

  synchronized void hold(Seen.Marked mark) {
    held.add(new Held(last, mark));
  }

  synchronized boolean holdsMarks() {
    return !held.isEmpty();
  }

  /** The next mark before which nothing is open, no other mark either; now it is under way. */
  synchronized Optional<Numbered<Seen>> due() {
    Held next = held.peek();
    if (next == null || isOpenUpTo(next.after()) || open.containsKey(mark)) {
      return Optional.empty();
    }
    held.remove();
    Numbered<Seen> due = shown(next.mark());
    mark = due.number();
    return Optional.of(due);
  }

  /** Returns how many of them are no marks. */
  synchronized int saved(Collection<Numbered<Pulled>> committed) {
    int documents = 0;
    for (Numbered<Pulled> each : committed) {
      Optional<Place> place = Objects.requireNonNull(open.remove(each.number()));
      place.ifPresent(places::remove);
      documents += place.isPresent() ? 1 : 0;
    }
    changes++;
    notifyAll();
    return documents;
  }

  /** Something shown will never be saved: nobody may wait for it. */
  synchronized void broken() {
    broken = true;
    changes++;
    notifyAll();
  }

  synchronized boolean isBroken() {
    return broken;
  }

  /** Until something is saved, or the patience is over. */
  synchronized void await(Duration patience) throws InterruptedException {
    long before = changes;
    long end = System.nanoTime() + patience.toNanos();
    for (long left = patience.toNanos();
        changes == before && left > 0;
        left = end - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  private boolean isOpenUpTo(long number) {
    return !open.isEmpty() && open.firstKey() <= number;
  }

  private static Optional<Place> place(Seen seen) {
    if (seen instanceof Seen.ToRead toRead) {
      return Optional.of(new Place(toRead.document().source(), toRead.document().uri()));
    } else if (seen instanceof Seen.Unchanged same) {
      return Optional.of(new Place(same.source(), same.uri()));
    }
    return Optional.empty();
  }
}
