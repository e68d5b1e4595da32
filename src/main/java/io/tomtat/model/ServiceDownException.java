package io.tomtat.model;

import io.tomtat.store.CleanText;

/** The model's service does not answer for longer than one waits; trying again later may help. */
public final class ServiceDownException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int failures;

  ServiceDownException(String what, int failures) {
    super(CleanText.of(what)); // it ends up in tables that take no NUL
    this.failures = failures;
  }

  /** How many tries of one call failed, rate limits not counted. */
  public int failures() {
    return failures;
  }
}
