package io.tomtat.extract;

/**
 * A line as it is printed.
 *
 * @param width in points
 * @param size of its letters in points; 0 if nothing is known of it
 */
record PrintedLine(Line line, double width, double size) {

  /** In points. */
  private static final double USUAL_LETTER = 5.5;

  /** Headings and notes have a size of their own, be it one point in thirteen. */
  private static final double ALIKE = 1.05;

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
