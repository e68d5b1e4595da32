package io.tomtat.brief;

import org.jspecify.annotations.Nullable;

/**
 * A quarter or half of a year, or the ten years that begin with the number.
 *
 * @param year null if the text leaves it out
 */
record YearPart(Kind kind, int number, @Nullable Integer year) implements Value {

  /** How long it is. */
  enum Kind {
    QUARTER,
    HALF,
    DECADE
  }

  @Override
  public String words() {
    String part =
        switch (kind) {
          case QUARTER -> "quarter " + number;
          case HALF -> number == 1 ? "first half" : "second half";
          case DECADE -> "the " + number + "s";
        };
    return year == null ? part : part + " of " + year;
  }
}
