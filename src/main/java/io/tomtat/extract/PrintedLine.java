package io.tomtat.extract;

/**
 * A line as it is printed.
 *
 * @param width in points
 * @param size of its letters in points; 0 if nothing is known of it
 */
record PrintedLine(Line line, double width, double size) {

  /** In points a letter; headings and notes have their own size, words in a line do not. */
  private static final double USUAL_LETTER = 5.5;

  private static final double ALIKE = 1.2;

  /** Of a page whose letters have no known places. */
  static PrintedLine unmeasured(Line line) {
    return new PrintedLine(line, line.length() * USUAL_LETTER, 0);
  }

  String text() {
    return line.text();
  }

  boolean isSizedLike(PrintedLine other) {
    return size == 0
        || other.size == 0
        || Math.max(size, other.size) <= ALIKE * Math.min(size, other.size);
  }
}
