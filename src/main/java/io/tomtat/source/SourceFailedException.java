package io.tomtat.source;

import org.jspecify.annotations.Nullable;

/** A source could not be read; the others are not concerned. */
public final class SourceFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String source;

  public SourceFailedException(String source, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.source = source;
  }

  /** The source's name in the job file. */
  public String source() {
    return source;
  }
}
