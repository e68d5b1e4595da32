package io.tomtat.brief;

/**
 * A day or year told from the day of publication: yesterday, last year.
 *
 * @param offset -1 is the one before
 */
record RelativeDate(Span span, int offset) implements Value {

  /** What is counted. */
  enum Span {
    DAY,
    YEAR
  }

  @Override
  public String words() {
    return "publication %s%+d".formatted(span == Span.DAY ? "day" : "year", offset);
  }
}
