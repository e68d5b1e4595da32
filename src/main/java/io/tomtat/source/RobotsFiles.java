package io.tomtat.source;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What the robots.txt files of a run's hosts say, each read once. */
final class RobotsFiles {

  private final Map<String, Kept> files = new ConcurrentHashMap<>();

  /** Reads a file. */
  @FunctionalInterface
  interface Reading {
    Robots read() throws InterruptedException;
  }

  private static final class Kept {
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Robots robots;
  }

  /**
   * @param place the file's, such as {@code https://example.org}
   */
  Robots of(String place, Reading reading) throws InterruptedException {
    Kept kept = files.computeIfAbsent(place, name -> new Kept());
    kept.lock.lockInterruptibly();
    try {
      Robots robots = kept.robots == null ? reading.read() : kept.robots;
      kept.robots = robots;
      return robots;
    } finally {
      kept.lock.unlock();
    }
  }
}
