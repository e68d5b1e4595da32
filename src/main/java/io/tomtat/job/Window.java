package io.tomtat.job;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Items under way: workers read one at a time, process concurrently and take the next item as soon
 * as they are done; results wait until they are released. A permit for each item from its reading
 * to its release bounds the memory.
 *
 * <p>A failing reader or processor closes the intake; what is under way finishes.
 */
final class Window<I, O> {

  private final ItemReader<I> reader;
  private final ItemProcessor<I, O> processor;
  private final Size size;
  private final String name;

  private final Semaphore permits;
  private final ReentrantLock reading = new ReentrantLock();
  private final ReentrantLock state = new ReentrantLock();
  private final Condition changed = state.newCondition();
  private final Deque<O> results = new ArrayDeque<>();
  private final List<Thread> workers = new ArrayList<>();
  private final AtomicBoolean intakeOpen = new AtomicBoolean(true);
  private int running;
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

  Window(String name, ItemReader<I> reader, ItemProcessor<I, O> processor, Size size) {
    this.name = name;
    this.reader = reader;
    this.processor = processor;
    this.size = size;
    this.permits = new Semaphore(size.bound());
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
    state.lock();
    try {
      for (int i = 0; i < count; i++) {
        results.removeFirst();
      }
    } finally {
      state.unlock();
    }
    permits.release(count);
  }

  /** No further item is read. */
  void closeIntake() {
    if (intakeOpen.compareAndSet(true, false)) {
      permits.release(size.workers()); // wakes those who wait for room; they find it closed
    }
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
      while (intakeOpen.get() && takeOne()) {
        // takeOne does it all
      }
    } catch (Throwable e) {
      if (!abandoned) {
        fail(e);
      }
    } finally {
      leave();
    }
  }

  /** False when there is nothing left to read. */
  private boolean takeOne() throws Exception {
    permits.acquire();
    I item = read();
    if (item == null) {
      return false;
    }
    O result = processor.process(item);
    if (result == null) {
      permits.release();
    } else {
      put(result);
    }
    return true;
  }

  /** After the end or a failure nobody reads on. */
  private @Nullable I read() throws Exception {
    reading.lockInterruptibly();
    I item = null;
    try {
      item = intakeOpen.get() ? reader.read() : null;
      return item;
    } finally {
      if (item == null) {
        closeIntake();
      }
      reading.unlock();
    }
  }

  private void put(O result) {
    state.lock();
    try {
      results.addLast(result);
      changed.signalAll();
    } finally {
      state.unlock();
    }
  }

  private void fail(Throwable e) {
    state.lock();
    try {
      if (failure == null) {
        failure = e;
      } else if (failure != e) {
        failure.addSuppressed(e);
      }
    } finally {
      state.unlock();
    }
    closeIntake();
  }

  private void leave() {
    state.lock();
    try {
      running--;
      changed.signalAll();
    } finally {
      state.unlock();
    }
  }
}
