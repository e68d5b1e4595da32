package io.tomtat.extract;

import io.tomtat.extract.Blocks.Block;
import io.tomtat.extract.Blocks.Role;
import io.tomtat.extract.TextLengths.Lengths;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of a page that is the article.
 *
 * <p>Readability finds it, then steps that were measured each on its own (4-gram F1 .938 to .973 on
 * the article-extraction-benchmark) mend what it takes too much or too little.
 */
final class MainContent {

  private static final int TOO_LITTLE = 250;
  private static final int LONGEST_LINKS = 600;
  private static final int LONGEST_FIGURE = 600;
  private static final int HEADLINE = 15;
  private static final int LONGEST_TEASER = 250;
  private static final int ANNOUNCEMENT = 20;
  private static final int MOST_CANDIDATES = 50;

  /** {@code entry-content}, {@code detail__content}, {@code fck_detail}, {@code article-body} */
  private static final Pattern CONTAINER =
      Pattern.compile(
          "(?i)(^|\\s)(post|entry)(\\s|$)"
              + "|(entry|article|art|post|story|detail|news|page|text|single|main|blog)[-_]*(content|body|text|detail|maincontent)"
              + "|articleBody|body-text|fck_detail|field-body|content[-_]*(body|detail|main)|story-?body|fulltext|cms-body");

  private final Document page;
  private final @Nullable String title;
  private final TextLengths lengths;
  private final PageRules rules;
  private final Map<String, Boolean> containers = new HashMap<>();

  private MainContent(Document page, @Nullable String title, TextLengths lengths, PageRules rules) {
    this.page = page;
    this.title = title;
    this.lengths = lengths;
    this.rules = rules;
  }

  /**
   * The article's lines in page order; captions, link lists and adverts left out.
   *
   * @param lengths of the page's elements
   */
  static List<Line> lines(
      Document page, @Nullable String title, TextLengths lengths, PageRules rules) {
    return new MainContent(page, title, lengths, rules).lines();
  }

  private List<Line> lines() {
    Element grabbed = readability();
    Element main = withItsStart(grabbed).orElseGet(() -> betterOf(grabbed, container()));
    if (main == null) {
      return List.of();
    }
    return lines(main.equals(grabbed) ? main : main.clone());
  }

  private Optional<Element> withItsStart(@Nullable Element grabbed) {
    return grabbed == null || !rules.has(PageRule.SKIPPED_START)
        ? Optional.empty()
        : SkippedStart.box(page, lengths, title, grabbed);
  }

  /** Null where Readability finds nothing or fails, as it does on one page in a thousand. */
  private @Nullable Element readability() {
    try {
      return Readability.main(page);
    } catch (RuntimeException | StackOverflowError e) {
      return null;
    }
  }

  /** The element named like an article's body that holds most of the page's paragraphs. */
  private @Nullable Element container() {
    Elements candidates = page.select("[itemprop=articleBody]");
    page.select("div, section, article, main").stream()
        .filter(e -> isContainer(e.className()) || isContainer(e.id()))
        .forEach(candidates::add);
    Elements chosen = candidates.isEmpty() ? page.select("article, main, [role=main]") : candidates;
    return chosen.stream()
        .limit(MOST_CANDIDATES)
        .max(Comparator.comparingDouble(e -> lengths.in(e).density()))
        .orElse(null);
  }

  /** A page says the same few names a thousand times. */
  private boolean isContainer(String name) {
    return !name.isEmpty() && containers.computeIfAbsent(name, n -> CONTAINER.matcher(n).find());
  }

  /** The container where it is a bit tighter than what was grabbed, or holds much more prose. */
  private @Nullable Element betterOf(@Nullable Element grabbed, @Nullable Element box) {
    if (box == null || grabbed == null) {
      return box == null ? grabbed : box;
    }
    Lengths found = TextLengths.of(grabbed).in(grabbed);
    Lengths held = lengths.in(box);
    boolean better =
        (rules.has(PageRule.TIGHTER_BOX) && isTighter(held, found))
            || (rules.has(PageRule.FULLER_BOX) && isFuller(held, found));
    return better ? box : grabbed;
  }

  private static boolean isTighter(Lengths held, Lengths found) {
    return held.text() >= found.text() * 0.55 && held.text() < found.text() * 0.97;
  }

  private static boolean isFuller(Lengths held, Lengths found) {
    boolean rescued = found.text() < TOO_LITTLE && held.text() > found.text();
    boolean more = held.text() > found.text() * 1.4 && held.text() < found.text() * 6.0;
    boolean half = held.prose() > found.prose() * 2 && held.prose() > held.text() * 0.6;
    return rescued || (more && (half || found.text() < 3000) && held.linkDensity() < 0.15);
  }

  private List<Line> lines(Element main) {
    TextLengths measured = TextLengths.of(main);
    rules.apply(PageRule.LINK_BLOCKS, () -> dropLinks(main, measured));
    rules.apply(PageRule.CAPTION_ELEMENTS, () -> dropFigures(main, measured));
    return Blocks.of(main).stream().filter(this::isText).map(Block::line).toList();
  }

  private boolean isText(Block block) {
    return block.role() == Role.TEXT
        || !rules.has(block.role() == Role.CAPTION ? PageRule.CAPTION_ELEMENTS : PageRule.ASIDES);
  }

  /** Lists of links, blocks of links, and short lines that are a link as a whole. */
  private static void dropLinks(Element root, TextLengths lengths) {
    for (Element element : root.select("ul, ol, table, section, div, p, li, h2, h3, h4, h5, h6")) {
      if (!element.equals(root)
          && (isTeaser(element, lengths.in(element)) || isLinks(element, lengths.in(element)))
          && !isAnnounced(element)) {
        element.remove();
      }
    }
  }

  /** A box of a linked headline with a line or two: another story's, between two paragraphs. */
  private static boolean isTeaser(Element box, Lengths held) {
    boolean shaped =
        held.links() > 0
            && held.text() - held.linked() <= LONGEST_TEASER
            && (box.nameIs("table") || box.nameIs("div") || box.nameIs("section"));
    Element headline = shaped ? box.selectFirst("h2, h3, h4, h5") : null;
    Element link = headline == null ? null : headline.selectFirst("a");
    return headline != null
        && link != null
        && link.text().length() >= HEADLINE
        && link.text().equals(headline.text())
        && box.select("p").size() <= 1
        && box.text().length() - link.text().length() <= LONGEST_TEASER;
  }

  /** {@code Ba văn bản có hiệu lực từ hôm nay:} and a list of them */
  private static boolean isAnnounced(Element list) {
    Element outer = list.nameIs("li") ? list.parent() : list;
    Element before = outer == null ? null : outer.previousElementSibling();
    if (before == null || outer == null || !(outer.nameIs("ul") || outer.nameIs("ol"))) {
      return false;
    }
    Line line = Line.of(before.text());
    return line.length() >= ANNOUNCEMENT
        && line.text().endsWith(":")
        && !Furniture.isListHead(line)
        && !Furniture.isLabel(line);
  }

  private static boolean isLinks(Element element, Lengths lengths) {
    boolean paragraph = element.nameIs("p") || element.nameIs("li");
    boolean one = lengths.linkDensity() > 0.85 && lengths.text() < 400;
    boolean several = lengths.linkDensity() > 0.6 && lengths.links() > 1 && !paragraph;
    return lengths.text() > 0 && lengths.text() < LONGEST_LINKS && (one || several);
  }

  private static void dropFigures(Element root, TextLengths lengths) {
    for (Element figure : root.select("figure")) {
      boolean picture = figure.selectFirst("table") == null;
      if (!figure.equals(root) && picture && lengths.in(figure).text() < LONGEST_FIGURE) {
        figure.remove();
      }
    }
  }
}
