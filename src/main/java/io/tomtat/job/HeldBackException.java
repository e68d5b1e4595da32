package io.tomtat.job;

/** The canary's scores are below their bars: nothing is briefed and nothing is published. */
final class HeldBackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason which metric is below which bar
   */
  HeldBackException(String reason) {
    super("The canary is below its bar: %s. Nothing was published.".formatted(reason));
  }
}
