package io.tomtat.extract;

import java.time.Duration;

/**
 * Limits of the extraction.
 *
 * @param maxBytes a larger document is {@code too-large}
 * @param timeLimit for one document; what takes longer is {@code timeout}
 * @param minWords of the body, counted between blanks; a shorter one is {@code too-short}
 */
public record ExtractSettings(long maxBytes, Duration timeLimit, int minWords) {

  public static final ExtractSettings DEFAULTS =
      new ExtractSettings(20L << 20, Duration.ofSeconds(60), 40);

  public ExtractSettings {
    if (maxBytes < 1 || timeLimit.isNegative() || timeLimit.isZero() || minWords < 0) {
      throw new IllegalArgumentException(
          "extraction limits must be positive: %d bytes, %s, %d words"
              .formatted(maxBytes, timeLimit, minWords));
    }
  }
}
