package io.tomtat.job;

/**
 * The database takes everything but these rows: what they hold is at fault (SQLState class 22, 23
 * or 54).
 */
final class RefusedDataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RefusedDataException(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
