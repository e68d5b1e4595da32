package io.tomtat.model;

import java.time.Duration;

/**
 * A call has to wait, and no thread should wait for it: the same question is to be asked again
 * then. What arrived for its article meanwhile is kept, so asking from the start costs nothing.
 */
public final class TryLaterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration after;

  /** Without a stack trace: it is no fault, and there are many. */
  TryLaterException(Duration after, String why) {
    super(why, null, false, false);
    this.after = after;
  }

  /** How long to wait at least. */
  public Duration after() {
    return after;
  }
}
