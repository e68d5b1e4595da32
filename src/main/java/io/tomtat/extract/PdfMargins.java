package io.tomtat.extract;

import java.util.List;

/**
 * Drops what stands in the upper and lower margins of a page among several, though on no other: a
 * running head of an issue's first page. It is smaller than the text, far from it, and no sentence.
 */
final class PdfMargins {

  /** Of the page's height: printers leave twice as much above and below their text. */
  private static final double MARGIN = 0.06;

  private static final double SMALLER = 0.9;

  /** Of its letters' size: so far it is at least from the next line. */
  private static final double APART = 2;

  private static final int FEWEST_ROWS = 8;

  private PdfMargins() {}

  /**
   * @param height of the page in points
   */
  static List<PdfRow> off(List<PdfRow> rows, double height) {
    if (rows.size() < FEWEST_ROWS) {
      return rows;
    }
    double usual =
        rows.stream()
            .mapToDouble(PdfRow::size)
            .sorted()
            .skip(rows.size() / 2)
            .findFirst()
            .orElse(0);
    return rows.stream().filter(row -> !isInMargin(row, rows, height, usual)).toList();
  }

  private static boolean isInMargin(PdfRow row, List<PdfRow> rows, double height, double usual) {
    boolean outside = row.y() < height * MARGIN || row.y() > height * (1 - MARGIN);
    return outside
        && row.size() < usual * SMALLER
        && !row.printed().line().endsSentence()
        && rows.stream().allMatch(other -> other.equals(row) || isApart(row, other));
  }

  private static boolean isApart(PdfRow row, PdfRow other) {
    return Math.abs(other.y() - row.y()) > APART * row.size();
  }
}
