package io.tomtat.extract;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;

/** Where on a page something is painted that is not white: there white letters are seen. */
final class PdfGrounds extends PDFGraphicsStreamEngine {

  private static final Rectangle2D EVERYWHERE = new Rectangle2D.Double(-1e6, -1e6, 2e6, 2e6);

  private final List<Rectangle2D> painted = new ArrayList<>();
  private final GeneralPath path = new GeneralPath();
  private final double left;
  private final double bottom;

  private PdfGrounds(PDPage page) {
    super(page);
    left = page.getCropBox().getLowerLeftX();
    bottom = page.getCropBox().getLowerLeftY();
  }

  static PdfGrounds of(PDPage page) throws IOException {
    PdfGrounds grounds = new PdfGrounds(page);
    grounds.processPage(page);
    return grounds;
  }

  /**
   * @param x points from the left of what is shown of the page
   * @param y points from its bottom
   */
  boolean isPainted(double x, double y) {
    return painted.stream().anyMatch(box -> box.contains(x + left, y + bottom));
  }

  static boolean isWhite(PDColor color) {
    try {
      return Colour.ofRgb(color.toRGB()).isLike(Colour.WHITE);
    } catch (IOException | RuntimeException e) {
      return false; // a pattern
    }
  }

  private void fill() {
    if (!isWhite(getGraphicsState().getNonStrokingColor()) && path.getCurrentPoint() != null) {
      painted.add(path.getBounds2D());
    }
    path.reset();
  }

  @Override
  public void fillPath(int windingRule) {
    fill();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    fill();
  }

  @Override
  public void shadingFill(COSName shadingName) {
    painted.add(EVERYWHERE);
  }

  @Override
  public void drawImage(PDImage image) {
    Matrix place = getGraphicsState().getCurrentTransformationMatrix();
    painted.add(
        place
            .createAffineTransform()
            .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
            .getBounds2D());
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    moveTo((float) p0.getX(), (float) p0.getY());
    lineTo((float) p1.getX(), (float) p1.getY());
    lineTo((float) p2.getX(), (float) p2.getY());
    lineTo((float) p3.getX(), (float) p3.getY());
    path.closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    }
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    lineTo(x1, y1);
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    Point2D point = path.getCurrentPoint();
    return point == null ? new Point2D.Float() : point;
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void endPath() {
    path.reset();
  }

  @Override
  public void strokePath() {
    path.reset();
  }

  @Override
  public void clip(int windingRule) {
    // what is cut away is painted over white at most
  }
}
