package io.tomtat.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a page's main part, less those that are none of the article's text. */
final class PageBody {

  /** {@code 13:45 29/10}, {@code 08h15} */
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{1,2}[:hg]\\d{2}( \\d{1,2}/\\d{1,2}(/\\d{4})?)?|\\d{1,2}/\\d{1,2}(/\\d{4})?");

  private static final Pattern PAIRING = Pattern.compile("\\p{L} (-|–|→|vs\\.?) \\p{Lu}");

  private static final int MOST_AUTHORS = 2;

  private final List<Line> main;
  private final String title;
  private final PageRules rules;

  PageBody(List<Line> main, @Nullable String title) {
    this(main, title, PageRules.ALL);
  }

  PageBody(List<Line> main, @Nullable String title, PageRules rules) {
    this.main = main;
    this.title = Characters.fold(title == null ? "" : title);
    this.rules = rules;
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>(main);
    lines.removeIf(line -> line.folded().isEmpty());
    rules.apply(PageRule.LIST_BELOW, () -> cutBelowListHead(lines));
    rules.apply(PageRule.TIME_LABELS, () -> dropTimes(lines));
    lines.removeIf(this::isNoText);
    rules.apply(PageRule.SECOND_COPY, () -> cutSecondCopy(lines));
    rules.apply(PageRule.SIGNATURE, () -> dropSignature(lines));
    return lines;
  }

  /** Above an entry of a live page; above {@code Hà Châu - Phù Liễn} it is when they meet. */
  private static void dropTimes(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      boolean schedule = i + 1 < lines.size() && isPairing(lines.get(i + 1));
      if (TIME.matcher(lines.get(i).text()).matches() && !schedule) {
        lines.remove(i);
      }
    }
  }

  private static boolean isPairing(Line line) {
    return line.length() < 80 && !line.endsSentence() && PAIRING.matcher(line.text()).find();
  }

  /** {@code Đọc thêm} in the second half, with headlines and teasers only behind it. */
  private static void cutBelowListHead(List<Line> lines) {
    int cut = lines.size();
    int paragraphs = 0;
    int sentences = 0;
    int headlines = 0;
    for (int i = lines.size() - 1; i >= lines.size() / 2; i--) {
      Line line = lines.get(i);
      boolean isList = headlines > 0 ? paragraphs * 4 <= lines.size() - i - 1 : sentences == 0;
      cut = Furniture.isListHead(line) && isList ? i : cut;
      paragraphs += line.length() > 160 && line.endsSentence() ? 1 : 0;
      sentences += line.length() > 60 && line.endsSentence() ? 1 : 0;
      headlines += line.isHeadline() && !Furniture.isLabel(line) ? 1 : 0;
    }
    lines.subList(cut, lines.size()).clear();
  }

  /** The longest part of at most half the lines that the lines both begin and end with. */
  private static void cutSecondCopy(List<Line> lines) {
    int copy = border(lines);
    if (copy > 1) {
      lines.subList(lines.size() - copy, lines.size()).clear();
    }
  }

  /** By the failure function of Knuth, Morris and Pratt: each line is looked at twice at most. */
  private static int border(List<Line> lines) {
    int[] borders = new int[lines.size() + 1];
    for (int i = 1; i < lines.size(); i++) {
      int border = borders[i];
      while (border > 0 && !lines.get(i).equals(lines.get(border))) {
        border = borders[border];
      }
      borders[i + 1] = lines.get(i).equals(lines.get(border)) ? border + 1 : 0;
    }
    int longest = borders[lines.size()];
    while (longest * 2 > lines.size()) {
      longest = borders[longest];
    }
    return longest;
  }

  private boolean isNoText(Line line) {
    return drops(PageRule.TITLE_LINE, line.folded().equals(title))
        || drops(PageRule.LABEL_LINES, Furniture.isListHead(line) || Furniture.isLabel(line))
        || drops(PageRule.CAPTION_LINES, line.isCaption() || line.isCreditOnly())
        || drops(PageRule.BYLINES, isDateLine(line));
  }

  private static boolean isDateLine(Line line) {
    return PageHead.isByline(line) || (PageHead.isAgo(line) && Ago.isExact(line.text()));
  }

  private boolean drops(PageRule rule, boolean applies) {
    return applies && rules.has(rule);
  }

  /** One or two who wrote it; more in a row are a list of the article's own. */
  private static void dropSignature(List<Line> lines) {
    int names = 0;
    while (names < lines.size() && lines.get(lines.size() - 1 - names).isName()) {
      names++;
    }
    if (names <= MOST_AUTHORS) {
      lines.subList(lines.size() - names, lines.size()).clear();
    }
  }
}
