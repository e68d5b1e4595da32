package io.tomtat.extract;

import java.util.List;

/**
 * What stands on one line of a printed page, in the order in which the file writes it.
 *
 * @param y points from the page's top
 * @param pieces at least one
 */
record PdfRow(double y, List<Piece> pieces) {

  /**
   * A part of a line, between two gutters or margins.
   *
   * @param left points from the page's left
   * @param size of its letters in points; 0 if it is not to be trusted
   */
  record Piece(double left, double right, double size, String text) {

    double width() {
      return right - left;
    }

    PrintedLine printed() {
      return new PrintedLine(Line.of(text), width(), size);
    }
  }

  PrintedLine printed() {
    String text = String.join(" ", pieces.stream().map(Piece::text).toList());
    double width = pieces.get(pieces.size() - 1).right() - pieces.get(0).left();
    return new PrintedLine(Line.of(text), width, size());
  }

  double size() {
    return pieces.get(0).size();
  }
}
