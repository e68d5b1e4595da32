package io.tomtat.article;

import java.io.IOException;

/** A document's bytes cannot be had, for a reason that its source knows. */
public final class UnreadableException extends IOException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public UnreadableException(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
