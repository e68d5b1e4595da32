package io.tomtat.brief;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** How digits are grouped. */
enum Notation {
  /** 1.284,6 */
  VIETNAMESE,
  /** 1,284.6 */
  ENGLISH;

  /** Nothing is counted to more digits; a longer run is no number. */
  static final int LONGEST = 30;

  private static final Pattern PLAIN = Pattern.compile("\\d+");

  /** 1.284, 12.345.678,9 */
  private static final Pattern DOTS = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?");

  /** 1,284, 12,345,678.9 */
  private static final Pattern COMMAS = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?");

  /** 12,5 */
  private static final Pattern COMMA = Pattern.compile("\\d+,\\d+");

  /** 12.5 */
  private static final Pattern DOT = Pattern.compile("\\d+\\.\\d+");

  /**
   * What a run of digits, dots and commas means; empty if it is no number of this notation. A
   * Vietnamese text may hold a number in English notation where it has but one meaning.
   */
  Optional<BigDecimal> value(String run) {
    if (run.length() > LONGEST) {
      return Optional.empty();
    }
    return this == VIETNAMESE ? vietnamese(run) : english(run);
  }

  private static Optional<BigDecimal> vietnamese(String run) {
    if (PLAIN.matcher(run).matches()) {
      return Optional.of(new BigDecimal(run));
    }
    if (DOTS.matcher(run).matches()) {
      return Optional.of(new BigDecimal(run.replace(".", "").replace(',', '.')));
    }
    if (COMMA.matcher(run).matches() || DOT.matcher(run).matches()) {
      return Optional.of(new BigDecimal(run.replace(',', '.')));
    }
    return COMMAS.matcher(run).matches()
        ? Optional.of(new BigDecimal(run.replace(",", "")))
        : Optional.empty();
  }

  private static Optional<BigDecimal> english(String run) {
    return PLAIN.matcher(run).matches()
            || DOT.matcher(run).matches()
            || COMMAS.matcher(run).matches()
        ? Optional.of(new BigDecimal(run.replace(",", "")))
        : Optional.empty();
  }
}
