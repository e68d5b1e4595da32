package io.tomtat.model;

/** A call might have come back after {@code ready-by}, so it was not sent; its article waits. */
public final class ReadyByException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReadyByException(String words) {
    super(words);
  }
}
