package io.tomtat.extract;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The parser processes: started when they are needed, kept warm, replaced when they end. Never more
 * than documents are read at once.
 */
final class Parsers implements AutoCloseable {

  /**
   * What a start costs, first use of the parsers included. A further process is started when so
   * much has been lost by waiting for the others: few documents then need but one, and many lose no
   * more than one start.
   */
  private static final long A_START = Duration.ofSeconds(2).toNanos();

  private final Class<? extends DocumentReader> reader;
  private final Guard guard;

  private final ReentrantLock state = new ReentrantLock();
  private final Condition changed = state.newCondition();
  private final Deque<ParserProcess> idle = new ArrayDeque<>();
  private int started;
  private long waited;
  private boolean closed;

  /**
   * @param reader with a constructor without arguments; what each process reads with
   * @param guard bounds the time of one reading
   */
  Parsers(Class<? extends DocumentReader> reader, Guard guard) {
    this.reader = reader;
    this.guard = guard;
  }

  /**
   * Reads a document in whichever process is free.
   *
   * @throws NotReadable also if it takes too long; the process is ended then
   * @throws ParserEndedException if the process ends instead of answering
   * @throws ParsersDownException if no process can be started
   * @throws IllegalStateException if the calling thread is interrupted meanwhile
   */
  Draft read(String uri, byte[] bytes) throws NotReadable, ParserEndedException {
    return read(take(), uri, bytes);
  }

  /** As {@link #read}, in a process that has read nothing before. */
  Draft readFresh(String uri, byte[] bytes) throws NotReadable, ParserEndedException {
    endIdle();
    return read(take(), uri, bytes);
  }

  private Draft read(ParserProcess parser, String uri, byte[] bytes)
      throws NotReadable, ParserEndedException {
    boolean fit = false;
    try {
      Reply reply = guard.run(uri, () -> parser.read(uri, bytes));
      fit = reply.leavesFit();
      return reply.draft();
    } finally {
      giveBack(parser, fit);
    }
  }

  private ParserProcess take() {
    ParserProcess free = freeOne();
    if (free != null) {
      return free;
    }
    boolean ready = false;
    try {
      ParserProcess parser = ParserProcess.start(reader);
      ready = true;
      return parser;
    } finally {
      if (!ready) {
        forget();
      }
    }
  }

  /** Null if the caller is to start one; its place is counted already. */
  private @Nullable ParserProcess freeOne() {
    state.lock();
    try {
      ParserProcess parser = aliveOne();
      while (parser == null && started > 0 && waited < A_START) {
        long before = System.nanoTime();
        changed.awaitNanos(A_START - waited);
        waited += System.nanoTime() - before;
        parser = aliveOne();
      }
      if (parser == null) {
        started++;
        waited = 0;
      }
      return parser;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a parser process", e);
    } finally {
      state.unlock();
    }
  }

  private @Nullable ParserProcess aliveOne() {
    for (ParserProcess parser = idle.poll(); parser != null; parser = idle.poll()) {
      if (parser.alive()) {
        return parser;
      }
      end(parser); // ended by somebody else while it was idle
    }
    return null;
  }

  private void giveBack(ParserProcess parser, boolean fit) {
    state.lock();
    try {
      if (fit && !closed) {
        idle.push(parser);
      } else {
        end(parser);
      }
      changed.signal();
    } finally {
      state.unlock();
    }
  }

  private void forget() {
    state.lock();
    try {
      started--;
      changed.signal();
    } finally {
      state.unlock();
    }
  }

  private void end(ParserProcess parser) {
    parser.kill();
    started--;
  }

  private void endIdle() {
    state.lock();
    try {
      idle.forEach(this::end);
      idle.clear();
    } finally {
      state.unlock();
    }
  }

  /** Those that still read end when they are done. */
  @Override
  public void close() {
    state.lock();
    try {
      closed = true;
      endIdle();
    } finally {
      state.unlock();
    }
  }
}
