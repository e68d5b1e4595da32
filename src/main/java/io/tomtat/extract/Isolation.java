package io.tomtat.extract;

import io.tomtat.article.Hash;
import io.tomtat.article.Reason;
import io.tomtat.extract.Unfinished.Attempts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Tells the document that ends processes from its neighbours: documents are read side by side, but
 * what was under way at an unclean end is read with nothing else under way, and is {@code
 * quarantined} when that ended a process three times.
 *
 * <p>A process that only reads one document ended by it; that is counted then. This one may be
 * ended by whoever likes: that counts only for what is done in it with the document, from just
 * before.
 */
final class Isolation {

  private static final int MOST = 3;

  private final Unfinished log;
  private final ReentrantReadWriteLock company = new ReentrantReadWriteLock(true);
  private @Nullable Map<Hash, Attempts> suspects;

  /** One way of reading a document. */
  interface Reading<T> {

    /**
     * @param alone nothing else is under way, and nothing shall have been before in that process
     * @param here to be called before anything is done in this process that might end it
     */
    T read(boolean alone, Runnable here) throws NotReadable, ParserEndedException;
  }

  Isolation(Unfinished log) {
    this.log = log;
  }

  /**
   * Reads a document, again if need be.
   *
   * @throws NotReadable {@code quarantined}, or as the reading says
   * @throws IllegalStateException if the calling thread is interrupted meanwhile
   */
  <T> T read(Hash document, Reading<T> reading) throws NotReadable {
    if (!suspects().containsKey(document)) {
      try {
        return inCompany(document, reading);
      } catch (ParserEndedException e) {
        suspects().put(document, Attempts.NONE);
      }
    }
    return alone(document, reading);
  }

  private <T> T inCompany(Hash document, Reading<T> reading)
      throws NotReadable, ParserEndedException {
    lock(company.readLock());
    try {
      log.save(document, Attempts.NONE);
      return inOrder(document, reading, false);
    } finally {
      company.readLock().unlock();
    }
  }

  private <T> T alone(Hash document, Reading<T> reading) throws NotReadable {
    lock(company.writeLock());
    try {
      while (attempts(document).alone() < MOST) {
        try {
          return inOrder(document, reading, true);
        } catch (ParserEndedException e) {
          note(document, attempts(document).ended(e.how()));
        }
      }
      throw quarantined(attempts(document));
    } finally {
      company.writeLock().unlock();
    }
  }

  /** Not in order is what ends this process, or the parser's. */
  private <T> T inOrder(Hash document, Reading<T> reading, boolean alone)
      throws NotReadable, ParserEndedException {
    T result = orCalledOff(document, reading, alone);
    clear(document);
    return result;
  }

  private <T> T orCalledOff(Hash document, Reading<T> reading, boolean alone)
      throws NotReadable, ParserEndedException {
    Attempts before = attempts(document);
    try {
      return reading.read(alone, alone ? () -> note(document, before.begun()) : () -> {});
    } catch (NotReadable e) {
      clear(document);
      throw e;
    } catch (RuntimeException e) {
      giveUp(document, alone ? before : null);
      throw e;
    }
  }

  private void clear(Hash document) {
    suspects().remove(document);
    log.remove(document);
  }

  /**
   * The reading was called off, which is not the document's doing.
   *
   * @param before what was known of it; null if nothing was
   */
  private void giveUp(Hash document, @Nullable Attempts before) {
    boolean interrupted = Thread.interrupted(); // else nothing could be saved
    try {
      if (before == null) {
        log.remove(document);
      } else {
        note(document, before);
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void note(Hash document, Attempts attempts) {
    suspects().put(document, attempts);
    log.save(document, attempts);
  }

  private Attempts attempts(Hash document) {
    return suspects().getOrDefault(document, Attempts.NONE);
  }

  private static NotReadable quarantined(Attempts attempts) {
    String last =
        attempts.ending().isEmpty() ? "the whole program ended with it" : attempts.ending();
    return new NotReadable(
        Reason.QUARANTINED,
        "ended its process %d times, read alone; the last time: %s"
            .formatted(attempts.alone(), last));
  }

  private synchronized Map<Hash, Attempts> suspects() {
    if (suspects == null) {
      suspects = new ConcurrentHashMap<>(log.left());
    }
    return suspects;
  }

  private static void lock(Lock lock) {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting to read a document", e);
    }
  }
}
