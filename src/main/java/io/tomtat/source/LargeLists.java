package io.tomtat.source;

import java.util.concurrent.Semaphore;

/**
 * Large feeds and sitemaps, opened one at a time: sources and readers of documents share one
 * memory. It is held by whoever waits for the parser, not by the parser: one that was given up may
 * go on for ever, and holds up nobody.
 */
public final class LargeLists {

  /** Bytes. A tree of it takes some twenty times as much. */
  private static final int LARGE = 1 << 20;

  private static final Semaphore ONE = new Semaphore(1, true);

  private LargeLists() {}

  /** The right to open a list. */
  public static final class Hold {
    private final int permits;

    private Hold(int permits) {
      this.permits = permits;
    }

    public void release() {
      ONE.release(permits);
    }
  }

  /**
   * Waits until no other large list is being opened; a small one need not.
   *
   * @return to be released when the parser has ended or was given up
   */
  public static Hold hold(byte[] list) throws InterruptedException {
    if (list.length < LARGE) {
      return new Hold(0);
    }
    ONE.acquire();
    return new Hold(1);
  }
}
