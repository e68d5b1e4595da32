package io.tomtat.model;

/** A language model, or something that answers like one. Used by many threads at once. */
public interface Model {

  /**
   * Sends one request and waits for its end; never sends it twice.
   *
   * @throws InterruptedCallException if the thread is interrupted; the request is cancelled then
   */
  Sent send(Request request);

  /** What the service said of its limits with its newest reply. */
  default RateLimits limits() {
    return RateLimits.UNKNOWN;
  }
}
