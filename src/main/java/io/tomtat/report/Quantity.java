package io.tomtat.report;

import java.util.Locale;

/**
 * A number of things, as people write it: {@code 1 briefing}, {@code 1,204 briefings}.
 *
 * @param noun in the singular, with a regular plural
 */
record Quantity(long number, String noun) {

  @Override
  public String toString() {
    return "%s %s%s".formatted(figure(number), noun, number == 1 ? "" : "s");
  }

  /** With commas between thousands. */
  static String figure(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
