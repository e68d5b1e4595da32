package io.tomtat.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The pages of a PDF that write their columns side by side: the first line of each, then the second
 * of each. Tika gives those as one line across the page.
 *
 * <p>Columns hold prose: lines that fill their column and go on in the next. Rows that do not are a
 * table's, and stay.
 */
final class PdfColumns {

  private static final int MOST_PAGES = 200;
  private static final int FEWEST_ROWS = 5;

  /** Of the letters' size; the blanks of a justified line are narrower. */
  private static final double GUTTER = 1.2;

  /** Points that a line may begin before the first one of its column, which may be indented. */
  private static final float TOLERANCE = 16;

  /** Of the usual distance between lines: a greater one is not within a column. */
  private static final double LEAP = 1.8;

  private static final int SHORTEST_LINE = 18;

  /** Of the widest line of its column: so much is full. */
  private static final double FULL = 0.7;

  /** A part of a line, between two gutters or margins. */
  private record Piece(float left, float right, String text) {}

  /** What stands on one line of the page, in the order in which the file writes it. */
  private record Row(float y, List<Piece> pieces) {

    String text() {
      return String.join(" ", pieces.stream().map(Piece::text).toList());
    }
  }

  private final List<Row> rows;

  private PdfColumns(List<Row> rows) {
    this.rows = rows;
  }

  /** The lines of such pages, by the page's index; a file that cannot be read so has none. */
  static Map<Integer, List<String>> of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Map<Integer, List<String>> columns = new HashMap<>();
      for (int page = 0; page < Math.min(document.getNumberOfPages(), MOST_PAGES); page++) {
        List<String> lines = new PdfColumns(Words.rows(document, page)).lines();
        if (!lines.isEmpty()) {
          columns.put(page, lines);
        }
      }
      return columns;
    } catch (IOException | RuntimeException e) {
      return Map.of();
    }
  }

  /** Empty if nothing on the page stands in another order than it is read. */
  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    boolean any = false;
    for (int from = 0; from < rows.size(); ) {
      int to = blockEnd(from);
      boolean columns = isProse(rows.subList(from, to));
      any |= columns;
      lines.addAll(columns ? byColumn(rows.subList(from, to)) : byRow(rows.subList(from, to)));
      from = to;
    }
    return any ? lines : List.of();
  }

  /** Behind the rows from here on that have columns of the same beginnings; at least one row. */
  private int blockEnd(int from) {
    List<Piece> first = rows.get(from).pieces();
    if (first.size() < 2) {
      return from + 1;
    }
    List<Float> starts = new ArrayList<>(first.stream().map(Piece::left).toList());
    int to = from + 1;
    while (to < rows.size() && !isLeap(from, to) && fits(rows.get(to), starts)) {
      to++;
    }
    return to;
  }

  private boolean isLeap(int from, int to) {
    float gap = rows.get(to).y() - rows.get(to - 1).y();
    float usual = to - 1 == from ? gap : rows.get(from + 1).y() - rows.get(from).y();
    return gap <= 0 || gap > usual * LEAP;
  }

  /** Each piece in a column of its own; the first line of a column may have been indented. */
  private static boolean fits(Row row, List<Float> starts) {
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

  private static int column(Piece piece, List<Float> starts) {
    int column = 0;
    while (column + 1 < starts.size() && piece.left() >= starts.get(column + 1) - TOLERANCE) {
      column++;
    }
    return column;
  }

  private static boolean isProse(List<Row> block) {
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

  private static List<String> byColumn(List<Row> block) {
    return IntStream.range(0, block.get(0).pieces().size())
        .boxed()
        .flatMap(i -> column(block, i).stream())
        .map(Piece::text)
        .toList();
  }

  private static List<Piece> column(List<Row> block, int column) {
    List<Float> starts = new ArrayList<>(block.get(0).pieces().stream().map(Piece::left).toList());
    return block.stream()
        .flatMap(row -> row.pieces().stream())
        .filter(piece -> column(piece, starts) == column)
        .toList();
  }

  private static List<String> byRow(List<Row> some) {
    return some.stream().map(Row::text).toList();
  }

  /** Gathers the words of a page with their places. */
  private static final class Words extends PDFTextStripper {

    private final List<Row> rows = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float y;

    static List<Row> rows(PDDocument document, int page) throws IOException {
      Words words = new Words();
      words.setStartPage(page + 1);
      words.setEndPage(page + 1);
      words.getText(document);
      words.writeLineSeparator();
      return words.rows;
    }

    @Override
    protected void writeString(String word, List<TextPosition> letters) {
      if (letters.isEmpty() || word.isBlank()) {
        return;
      }
      TextPosition first = letters.get(0);
      TextPosition last = letters.get(letters.size() - 1);
      float gap = first.getXDirAdj() - right;
      if (!text.isEmpty() && Math.abs(gap) > first.getFontSizeInPt() * GUTTER) {
        endPiece();
      }
      left = text.isEmpty() ? first.getXDirAdj() : left;
      right = last.getXDirAdj() + last.getWidthDirAdj();
      y = first.getYDirAdj();
      text.append(text.isEmpty() ? "" : " ").append(word);
    }

    @Override
    protected void writeLineSeparator() {
      endPiece();
      if (!pieces.isEmpty()) {
        rows.add(new Row(y, List.copyOf(pieces)));
        pieces.clear();
      }
    }

    @Override
    protected void writeParagraphEnd() {
      writeLineSeparator();
    }

    private void endPiece() {
      if (!text.isEmpty()) {
        pieces.add(new Piece(left, right, text.toString()));
        text.setLength(0);
      }
    }
  }
}
