package io.tomtat.job;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Reads 1, 2, … and remembers whether two ever read at once. */
final class Numbers implements ItemReader<Integer> {

  private final int last;
  private final AtomicInteger read = new AtomicInteger();
  private final AtomicBoolean busy = new AtomicBoolean();
  private final AtomicBoolean overlapped = new AtomicBoolean();

  private Numbers(int last) {
    this.last = last;
  }

  static Numbers to(int last) {
    return new Numbers(last);
  }

  static Numbers endless() {
    return new Numbers(Integer.MAX_VALUE);
  }

  @Override
  public Integer read() {
    if (!busy.compareAndSet(false, true)) {
      overlapped.set(true);
    }
    Thread.yield();
    Integer next = read.get() < last ? read.incrementAndGet() : null;
    busy.set(false);
    return next;
  }

  /** How many were read. */
  int count() {
    return read.get();
  }

  boolean overlapped() {
    return overlapped.get();
  }
}
