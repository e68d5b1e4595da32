package io.tomtat.job;

import java.time.Duration;

/** A processor's word that an item is to be processed again after a while. */
final class Later extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration after;

  Later(Duration after) {
    this.after = after;
  }

  /** For a window: null for any other failure. */
  static Duration of(Throwable failure) {
    return failure instanceof Later later ? later.after : null;
  }
}
