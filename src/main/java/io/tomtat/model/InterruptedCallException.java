package io.tomtat.model;

/** A stop is in progress: the call was given up, and costs its article no attempt. */
public final class InterruptedCallException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InterruptedCallException() {
    super("The call was interrupted by a stop; its article stays pending.");
  }

  /** Keeps the thread's interrupt visible to whoever runs it. */
  static InterruptedCallException keepingInterrupt() {
    Thread.currentThread().interrupt();
    return new InterruptedCallException();
  }
}
