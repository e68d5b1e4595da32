package io.tomtat.brief;

/** A gold file is not one; the message names place, reason and remedy. */
public final class GoldException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GoldException(String message) {
    super(message);
  }
}
