package io.tomtat.extract;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The lines of a word processor's file, without data tables, heads and feet. */
final class OfficeLines {

  private static final int CELL = 100;

  private OfficeLines() {}

  static List<Line> of(Document page) {
    page.select(".header, .footer, .footnote, .endnote, .comment, .annotation").remove();
    page.select("table").stream().filter(OfficeLines::isData).toList().forEach(Element::remove);
    return Blocks.lines(page.body());
  }

  /** Tables of figures have short cells; a layout's cells hold paragraphs. */
  private static boolean isData(Element table) {
    List<Element> cells = table.select("td, th");
    return cells.stream().noneMatch(cell -> cell.text().length() > CELL);
  }
}
