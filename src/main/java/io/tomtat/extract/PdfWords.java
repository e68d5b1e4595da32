package io.tomtat.extract;

import io.tomtat.extract.PdfRow.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the words of a page with their places, without those that its reader does not see: white
 * ones on white, invisible ones, those of a point's height.
 *
 * <p>A page most of whose letters are such is a picture of a page under its recognised text, or has
 * a ground that is not known here: there all of them count.
 */
final class PdfWords extends PDFTextStripper {

  /** Of the letters' size; the blanks of a justified line are narrower. */
  private static final double GUTTER = 1.2;

  private static final double SMALLEST = 1;

  private final @Nullable PdfGrounds grounds;
  private final boolean dropping;
  private final List<PdfRow> rows = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private double left;
  private double right;
  private double size;
  private double y;
  private int letters;
  private int unseen;

  /**
   * @param grounds where white letters are seen; null if that is not looked for yet
   */
  private PdfWords(@Nullable PdfGrounds grounds, boolean dropping) {
    this.grounds = grounds;
    this.dropping = dropping;
    addOperator(new SetNonStrokingColor(this));
    addOperator(new SetNonStrokingColorN(this));
    addOperator(new SetNonStrokingColorSpace(this));
    addOperator(new SetNonStrokingDeviceCMYKColor(this));
    addOperator(new SetNonStrokingDeviceGrayColor(this));
    addOperator(new SetNonStrokingDeviceRGBColor(this));
  }

  static List<PdfRow> rows(PDDocument document, int page) throws IOException {
    PdfWords all = new PdfWords(null, false).read(document, page);
    if (all.unseen == 0) {
      return all.rows;
    }
    PdfGrounds grounds = PdfGrounds.of(document.getPage(page));
    PdfWords seen = new PdfWords(grounds, true).read(document, page);
    return seen.unseen * 2 < seen.letters ? seen.rows : all.unsized();
  }

  private PdfWords read(PDDocument document, int page) throws IOException {
    setStartPage(page + 1);
    setEndPage(page + 1);
    getText(document);
    writeLineSeparator();
    return this;
  }

  /** What reads pictures of pages guesses a size for each line. */
  private List<PdfRow> unsized() {
    return rows.stream()
        .map(
            row ->
                new PdfRow(
                    row.y(),
                    row.pieces().stream()
                        .map(piece -> new Piece(piece.left(), piece.right(), 0, piece.text()))
                        .toList()))
        .toList();
  }

  @Override
  protected void processTextPosition(TextPosition letter) {
    boolean seen = !isUnseen(letter);
    letters++;
    unseen += seen ? 0 : 1;
    if (seen || !dropping) {
      super.processTextPosition(letter);
    }
  }

  private boolean isUnseen(TextPosition letter) {
    PDGraphicsState state = getGraphicsState();
    RenderingMode mode = state.getTextState().getRenderingMode();
    return mode == RenderingMode.NEITHER
        || state.getNonStrokeAlphaConstant() == 0
        || isTiny(letter)
        || (mode == RenderingMode.FILL
            && PdfGrounds.isWhite(state.getNonStrokingColor())
            && !isOnGround(letter));
  }

  /** A font of type 3 has a scale of its own. */
  private static boolean isTiny(TextPosition letter) {
    return !(letter.getFont() instanceof PDType3Font) && size(letter) <= SMALLEST;
  }

  private boolean isOnGround(TextPosition letter) {
    return grounds != null
        && grounds.isPainted(
            letter.getTextMatrix().getTranslateX() + letter.getWidth() / 2,
            letter.getTextMatrix().getTranslateY() + size(letter) / 4);
  }

  private static double size(TextPosition letter) {
    return Math.abs(letter.getTextMatrix().getScalingFactorY());
  }

  @Override
  protected void writeString(String word, List<TextPosition> letters) {
    if (letters.isEmpty() || word.isBlank()) {
      return;
    }
    TextPosition first = letters.get(0);
    TextPosition last = letters.get(letters.size() - 1);
    double gap = first.getXDirAdj() - right;
    if (!text.isEmpty() && Math.abs(gap) > first.getFontSizeInPt() * GUTTER) {
      endPiece();
    }
    left = text.isEmpty() ? first.getXDirAdj() : left;
    right = last.getXDirAdj() + last.getWidthDirAdj();
    size = size(last); // the first one may be a capital over several lines
    y = first.getYDirAdj();
    text.append(text.isEmpty() ? "" : " ").append(word);
  }

  @Override
  protected void writeLineSeparator() {
    endPiece();
    if (!pieces.isEmpty()) {
      rows.add(new PdfRow(y, List.copyOf(pieces)));
      pieces.clear();
    }
  }

  @Override
  protected void writeParagraphEnd() {
    writeLineSeparator();
  }

  private void endPiece() {
    if (!text.isEmpty()) {
      pieces.add(new Piece(left, right, size, text.toString()));
      text.setLength(0);
    }
  }
}
