package io.tomtat.job;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Items under way: workers read one at a time, process concurrently and take the next item as soon
 * as they are done; results wait until they are released. A permit for each item from its reading
 * to its release bounds the memory.
 *
 * <p>An item that must be tried later leaves its worker free and waits with its permit; when it is
 * due, it goes before new ones.
 *
 * <p>A failing reader or processor closes the intake; what is under way finishes.
 */
final class Window<I, O> {

  private final ItemReader<I> reader;
  private final ItemProcessor<I, O> processor;
  private final Function<Throwable, @Nullable Duration> delay;
  private final Size size;
  private final String name;

  private final ReentrantLock state = new ReentrantLock();
  private final Condition changed = state.newCondition();
  private final Condition work = state.newCondition();
  private final Deque<O> results = new ArrayDeque<>();
  private final Delayed<I> delayed = new Delayed<>();
  private final List<Thread> workers = new ArrayList<>();
  private int permits;
  private int running;
  private boolean reading;
  private boolean exhausted;
  private boolean closed;
  private volatile boolean abandoned;
  private @Nullable Throwable failure;

  /**
   * @param workers items processed at once
   * @param batch results written at once
   * @param linger how long the first result of a batch waits for others
   */
  record Size(int workers, int batch, Duration linger) {
    Size {
      if (workers < 1 || batch < 1 || linger.isNegative()) {
        throw new IllegalArgumentException(
            "a window of %d workers, batch %d, linger %s".formatted(workers, batch, linger));
      }
    }

    /** Items read and not yet released, at most. */
    int bound() {
      return workers + 4 * batch;
    }
  }

  /** A window in which every failure closes the intake. */
  Window(String name, ItemReader<I> reader, ItemProcessor<I, O> processor, Size size) {
    this(name, reader, processor, failure -> null, size);
  }

  /**
   * @param delay of a processor's exception: after how long the item is to be processed again, from
   *     its start; null if it is a failure
   */
  Window(
      String name,
      ItemReader<I> reader,
      ItemProcessor<I, O> processor,
      Function<Throwable, @Nullable Duration> delay,
      Size size) {
    this.name = name;
    this.reader = reader;
    this.processor = processor;
    this.delay = delay;
    this.size = size;
    this.permits = size.bound();
  }

  /**
   * Starts the workers.
   *
   * @throws IllegalStateException if they were started before: a window serves one step execution
   */
  void open() {
    if (!workers.isEmpty()) {
      throw new IllegalStateException(
          "window '%s' has been used; every step execution needs a new one".formatted(name));
    }
    running = size.workers();
    for (int i = 1; i <= size.workers(); i++) {
      Thread worker = new Thread(this::work, name + "-" + i);
      worker.setDaemon(true);
      workers.add(worker);
    }
    workers.forEach(Thread::start);
  }

  /**
   * Waits for results: a full batch, or what there is when the linger is over; empty if nothing
   * came within the patience or the window is drained. They stay in the window until {@link
   * #release}.
   */
  List<O> peek(Duration patience) throws InterruptedException {
    state.lock();
    try {
      await(patience, 1);
      if (!results.isEmpty()) {
        await(size.linger(), size.batch());
      }
      return results.stream().limit(size.batch()).toList();
    } finally {
      state.unlock();
    }
  }

  /** Lets go of the first results: they are safe elsewhere. */
  void release(int count) {
    locked(
        () -> {
          for (int i = 0; i < count; i++) {
            results.removeFirst();
          }
          permits += count;
          work.signalAll();
        });
  }

  /** No further item is begun; those that wait to be tried again are dropped. */
  void closeIntake() {
    locked(
        () -> {
          closed = true;
          delayed.clear();
          work.signalAll();
        });
  }

  /** Interrupts what is under way, once; its items count as never started. */
  void abandon() {
    if (!abandoned) {
      abandoned = true;
      closeIntake();
      workers.forEach(Thread::interrupt);
    }
  }

  boolean abandoned() {
    return abandoned;
  }

  /** All workers are done and every result is released. */
  boolean drained() {
    state.lock();
    try {
      return running == 0 && results.isEmpty();
    } finally {
      state.unlock();
    }
  }

  /** What closed the intake, null if nothing failed. */
  @Nullable Throwable failure() {
    state.lock();
    try {
      return failure;
    } finally {
      state.unlock();
    }
  }

  private void await(Duration patience, int wanted) throws InterruptedException {
    long left = patience.toNanos();
    while (results.size() < wanted && running > 0 && left > 0) {
      left = changed.awaitNanos(left);
    }
  }

  private void work() {
    try {
      for (I item = next(); item != null; item = next()) {
        process(item);
      }
    } catch (Throwable e) {
      if (!abandoned) {
        fail(e);
      }
    } finally {
      leave();
    }
  }

  /** An item that is due, else a new one; null when there will be nothing to do for this worker. */
  private @Nullable I next() throws Exception {
    state.lockInterruptibly();
    try {
      I item = delayed.takeDue();
      while (item == null && !closed && !(exhausted && delayed.isEmpty())) {
        if (mayRead()) {
          item = read();
        } else {
          work.awaitNanos(delayed.left());
          item = delayed.takeDue();
        }
      }
      work.signal(); // one at a time is woken to read, and wakes the next
      return item;
    } finally {
      state.unlock();
    }
  }

  private boolean mayRead() {
    return !reading && !exhausted && permits > 0;
  }

  /** Lets others go on meanwhile. After the end or a failure nobody reads on. */
  private @Nullable I read() throws Exception {
    I item = null;
    reading = true;
    state.unlock();
    try {
      item = reader.read();
      return item;
    } finally {
      state.lock();
      reading = false;
      exhausted = item == null;
      permits -= item == null ? 0 : 1;
      if (exhausted) {
        work.signalAll();
      }
    }
  }

  private void process(I item) throws Exception {
    try {
      keep(processor.process(item));
    } catch (Exception e) {
      Duration wait = delay.apply(e);
      if (wait == null) {
        throw e;
      }
      later(item, wait);
    }
  }

  private void keep(@Nullable O result) {
    locked(
        () -> {
          if (result == null) {
            permits++;
          } else {
            results.addLast(result);
            changed.signalAll();
          }
        });
  }

  private void later(I item, Duration wait) {
    locked(
        () -> {
          if (!closed) {
            delayed.add(item, wait);
            work.signal(); // it may be the first to be due
          }
        });
  }

  private void fail(Throwable e) {
    locked(
        () -> {
          if (failure == null) {
            failure = e;
          } else if (failure != e) {
            failure.addSuppressed(e);
          }
        });
    closeIntake();
  }

  private void leave() {
    locked(
        () -> {
          running--;
          changed.signalAll();
        });
  }

  private void locked(Runnable change) {
    state.lock();
    try {
      change.run();
    } finally {
      state.unlock();
    }
  }
}
