package io.tomtat.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a page's main part, less those that are none of the article's text. */
final class PageBody {

  private final List<Line> main;
  private final String title;

  PageBody(List<Line> main, @Nullable String title) {
    this.main = main;
    this.title = Characters.fold(title == null ? "" : title);
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>(main);
    cutBelowListHead(lines);
    lines.removeIf(this::isNoText);
    cutSecondCopy(lines);
    dropSignature(lines);
    return lines;
  }

  /** {@code Đọc thêm} in the last part, with headlines and teasers only behind it. */
  private static void cutBelowListHead(List<Line> lines) {
    for (int i = lines.size() / 2; i < lines.size(); i++) {
      if (Furniture.isListHead(lines.get(i)) && isListOnly(lines.subList(i + 1, lines.size()))) {
        lines.subList(i, lines.size()).clear();
        return;
      }
    }
  }

  private static boolean isListOnly(List<Line> lines) {
    long prose = lines.stream().filter(l -> l.length() > 160 && l.endsSentence()).count();
    return prose * 4 <= lines.size();
  }

  /** Some pages carry their article twice, once for each width of screen. */
  private static void cutSecondCopy(List<Line> lines) {
    for (int i = (lines.size() + 1) / 2; i < lines.size(); i++) {
      List<Line> rest = lines.subList(i, lines.size());
      if (rest.size() > 1 && rest.equals(lines.subList(0, rest.size()))) {
        rest.clear();
        return;
      }
    }
  }

  private boolean isNoText(Line line) {
    return line.folded().isEmpty()
        || line.folded().equals(title)
        || Furniture.isListHead(line)
        || Furniture.isLabel(line)
        || line.isCaption()
        || line.isCreditOnly()
        || PageHead.isByline(line)
        || isTimeLabel(line);
  }

  /** The time of a live entry: {@code 13:45 29/10}, {@code 08h15} */
  private static boolean isTimeLabel(Line line) {
    return line.text()
        .matches("\\d{1,2}[:hg]\\d{2}( \\d{1,2}/\\d{1,2}(/\\d{4})?)?|\\d{1,2}/\\d{1,2}(/\\d{4})?");
  }

  private static void dropSignature(List<Line> lines) {
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isName()) {
      lines.remove(lines.size() - 1);
    }
  }
}
