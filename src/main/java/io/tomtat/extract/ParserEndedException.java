package io.tomtat.extract;

/** A parser process ended while it read a document. */
final class ParserEndedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String how;

  ParserEndedException(String how) {
    super("the parser process ended: " + how);
    this.how = how;
  }

  /** Such as {@code out of memory} or {@code signal 11}. */
  String how() {
    return how;
  }
}
