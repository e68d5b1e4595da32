package io.tomtat.cli;

/** There is no such edition, briefing or article. */
final class NotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotFoundException(String message) {
    super(message);
  }
}
