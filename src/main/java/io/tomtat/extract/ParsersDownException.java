package io.tomtat.extract;

import org.jspecify.annotations.Nullable;

/** No parser process can be started: no document's fault, so the run ends and is resumed later. */
public final class ParsersDownException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason without a full stop
   */
  ParsersDownException(String reason, @Nullable Throwable cause) {
    super(
        "The process that reads PDF and Office files does not start (%s). See that there is memory for it, and start again."
            .formatted(reason),
        cause);
  }
}
