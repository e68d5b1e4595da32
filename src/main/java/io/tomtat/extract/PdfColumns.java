package io.tomtat.extract;

import io.tomtat.extract.PdfRow.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The lines of a PDF's pages. Some write their columns side by side: the first line of each, then
 * the second of each. Tika gives those as one line across the page.
 *
 * <p>Columns hold prose: lines that fill their column and go on in the next. Rows that do not are a
 * table's, and stay.
 */
final class PdfColumns {

  private static final int MOST_PAGES = 200;
  private static final int FEWEST_ROWS = 5;

  /** Points that a line may begin before the first one of its column, which may be indented. */
  private static final double TOLERANCE = 16;

  /** Of the usual distance between lines: a greater one is not within a column. */
  private static final double LEAP = 1.8;

  private static final int SHORTEST_LINE = 18;

  /** Of the widest line of its column: so much is full. */
  private static final double FULL = 0.7;

  private final List<PdfRow> rows;

  private PdfColumns(List<PdfRow> rows) {
    this.rows = rows;
  }

  /** The lines of each page, in the order in which they are read; none if it cannot be read. */
  static List<List<PrintedLine>> of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<List<PrintedLine>> pages = new ArrayList<>();
      for (int page = 0; page < Math.min(document.getNumberOfPages(), MOST_PAGES); page++) {
        pages.add(new PdfColumns(rows(document, page)).lines());
      }
      return pages;
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
  }

  private static List<PdfRow> rows(PDDocument document, int page) throws IOException {
    List<PdfRow> rows = PdfWords.rows(document, page);
    return document.getNumberOfPages() == 1
        ? rows
        : PdfMargins.off(rows, document.getPage(page).getCropBox().getHeight());
  }

  private List<PrintedLine> lines() {
    List<PrintedLine> lines = new ArrayList<>();
    for (int from = 0; from < rows.size(); ) {
      int to = blockEnd(from);
      List<PdfRow> block = rows.subList(from, to);
      lines.addAll(isProse(block) ? byColumn(block) : byRow(block));
      from = to;
    }
    return lines;
  }

  /** Behind the rows from here on that have columns of the same beginnings; at least one row. */
  private int blockEnd(int from) {
    List<Piece> first = rows.get(from).pieces();
    if (first.size() < 2) {
      return from + 1;
    }
    List<Double> starts = new ArrayList<>(first.stream().map(Piece::left).toList());
    int to = from + 1;
    while (to < rows.size() && !isLeap(from, to) && fits(rows.get(to), starts)) {
      to++;
    }
    return to;
  }

  private boolean isLeap(int from, int to) {
    double gap = rows.get(to).y() - rows.get(to - 1).y();
    double usual = to - 1 == from ? gap : rows.get(from + 1).y() - rows.get(from).y();
    return gap <= 0 || gap > usual * LEAP;
  }

  /** Each piece in a column of its own; the first line of a column may have been indented. */
  private static boolean fits(PdfRow row, List<Double> starts) {
    int last = -1;
    for (Piece piece : row.pieces()) {
      int column = column(piece, starts);
      boolean crosses = column + 1 < starts.size() && piece.right() > starts.get(column + 1);
      if (column <= last || crosses) {
        return false;
      }
      starts.set(column, Math.min(starts.get(column), piece.left()));
      last = column;
    }
    return true;
  }

  private static int column(Piece piece, List<Double> starts) {
    int column = 0;
    while (column + 1 < starts.size() && piece.left() >= starts.get(column + 1) - TOLERANCE) {
      column++;
    }
    return column;
  }

  private static boolean isProse(List<PdfRow> block) {
    int columns = block.get(0).pieces().size();
    long beside = block.stream().filter(row -> row.pieces().size() > 1).count();
    return columns > 1
        && beside >= FEWEST_ROWS
        && IntStream.range(0, columns).allMatch(i -> isProseColumn(column(block, i)));
  }

  /** Most of its lines are full, many go on with a small letter, and they are not short. */
  private static boolean isProseColumn(List<Piece> lines) {
    double widest = lines.stream().mapToDouble(line -> line.right() - line.left()).max().orElse(0);
    long full = lines.stream().filter(line -> line.right() - line.left() >= widest * FULL).count();
    long on = lines.stream().filter(line -> goesOn(line.text())).count();
    double length = lines.stream().mapToInt(line -> line.text().length()).average().orElse(0);
    return full * 10 >= lines.size() * 6L && on * 5 >= lines.size() * 2L && length >= SHORTEST_LINE;
  }

  private static boolean goesOn(String line) {
    return !line.isEmpty() && Character.isLowerCase(line.codePointAt(0));
  }

  private static List<PrintedLine> byColumn(List<PdfRow> block) {
    return IntStream.range(0, block.get(0).pieces().size())
        .boxed()
        .flatMap(i -> column(block, i).stream())
        .map(Piece::printed)
        .toList();
  }

  private static List<Piece> column(List<PdfRow> block, int column) {
    List<Double> starts = new ArrayList<>(block.get(0).pieces().stream().map(Piece::left).toList());
    return block.stream()
        .flatMap(row -> row.pieces().stream())
        .filter(piece -> column(piece, starts) == column)
        .toList();
  }

  private static List<PrintedLine> byRow(List<PdfRow> some) {
    return some.stream().map(PdfRow::printed).toList();
  }
}
