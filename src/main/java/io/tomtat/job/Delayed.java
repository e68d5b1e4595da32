package io.tomtat.job;

import java.time.Duration;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Items that wait for their time, the earliest first. Guarded by its window's lock. */
final class Delayed<I> {

  private static final long A_DAY = Duration.ofDays(1).toNanos();

  private final PriorityQueue<Entry<I>> entries = new PriorityQueue<>();

  /**
   * @param due by {@link System#nanoTime}
   */
  private record Entry<I>(I item, long due) implements Comparable<Entry<I>> {
    @Override
    public int compareTo(Entry<I> other) {
      return Long.signum(due - other.due);
    }
  }

  void add(I item, Duration wait) {
    entries.add(new Entry<>(item, System.nanoTime() + wait.toNanos()));
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Nanoseconds until the first is due, not above 0 if it is; a day if there is none. */
  long left() {
    return entries.isEmpty() ? A_DAY : entries.element().due() - System.nanoTime();
  }

  /** The first if it is due. */
  @Nullable I takeDue() {
    return left() > 0 ? null : entries.remove().item();
  }

  void clear() {
    entries.clear();
  }
}
