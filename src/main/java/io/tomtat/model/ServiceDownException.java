package io.tomtat.model;

import io.tomtat.store.CleanText;

/** The model's service does not answer for longer than one waits; trying again later may help. */
public final class ServiceDownException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long answers;

  ServiceDownException(String what, long answers) {
    super(CleanText.of(what)); // it ends up in tables that take no NUL
    this.answers = answers;
  }

  /** How many calls were answered before, in this start. */
  public long answers() {
    return answers;
  }
}
