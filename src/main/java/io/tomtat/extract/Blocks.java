package io.tomtat.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Writes a page's tree as lines: one for each block, no words glued together. */
final class Blocks implements NodeVisitor {

  /** What the markup says of a line. */
  enum Role {
    TEXT,
    CAPTION,
    /** An advert, a link to another article, a tool. */
    ASIDE
  }

  /** A line and what the markup says of it. */
  record Block(Line line, Role role) {}

  /** Between the cells of a table's row, which is one line. */
  static final String CELL = " | ";

  /** Holds the class of the element that stood around this one alone and was taken off. */
  static final String WRAPPER = "data-wrapper";

  private static final int LONGEST_CELL = 100;

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "head",
          "button",
          "select",
          "textarea",
          "datalist",
          "object",
          "audio",
          "video",
          "amp-ad",
          "amp-embed",
          "amp-sticky-ad",
          "amp-consent");

  private static final Set<String> BREAKING =
      Set.of("br", "td", "th", "li", "figcaption", "caption");

  /** {@code wp-caption-text}, {@code PhotoCMS_Caption}, {@code Image_Caption}, {@code cap} */
  private static final Pattern CAPTION_CLASS =
      Pattern.compile(
          "(?i)caption(?<!(no|has|with|without)-caption)|desc_cation|(^|[\\s_-])cap([\\s_-]|$)");

  /** {@code inline-ad}, {@code related-inline}, {@code box-tinlienquan}, {@code newsletter} */
  private static final Pattern ASIDE_CLASS =
      Pattern.compile(
          "(?i)(^|[\\s_-])(ads?|advert\\w*|sponsor(ed)?|newsletter|related|read-?more"
              + "|recommend(ed|ation|ations)?|most-?(read|viewed)|taboola|outbrain|breadcrumbs?|tag-?list"
              + "|teasers?|tin-?lien-?quan|box-?tinlienquan|docthem|doc-them|xem-?them|relatedonenews"
              + "|polls?|quiz|vote|binh-?chon|khao-?sat)([\\s_-]|$)"
              + "|(^|[\\s_-])(share|sharing|social)([_-]?(bars?|box|buttons?|links?|icons?|tools?|media"
              + "|networks?|list|wrap\\w*|container|top|bottom|inline|embed|post|placeholder))?(\\s|$)");

  private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");

  private static final Pattern BLOCK_STYLE =
      Pattern.compile("(?i)display\\s*:\\s*(block|flex|grid|table)\\b");

  private static final int LONGEST_CAPTION = 600;
  private static final int LONGEST_ASIDE = 400;

  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, Boolean> captionNames = new HashMap<>();
  private final Map<String, Boolean> asideNames = new HashMap<>();
  private final Deque<Element> captions = new ArrayDeque<>();
  private final Deque<Element> asides = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable Element row;
  private int unseen;

  private Blocks() {}

  static List<Block> of(Element root) {
    Blocks visitor = new Blocks();
    NodeTraversor.traverse(visitor, root);
    visitor.flush();
    return visitor.blocks;
  }

  static List<Line> lines(Element root) {
    return of(root).stream().map(Block::line).toList();
  }

  static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName());
  }

  private boolean isCaption(Element element) {
    return element.nameIs("figcaption")
        || (hasCaptionName(element) && element.text().length() < LONGEST_CAPTION);
  }

  private boolean hasCaptionName(Element element) {
    return isNamed(element.className(), CAPTION_CLASS, captionNames)
        || isNamed(element.attr(WRAPPER), CAPTION_CLASS, captionNames)
        || isNamed(element.id(), CAPTION_CLASS, captionNames);
  }

  /** Short ones only: no class name is proof enough to drop an article's text. */
  private boolean isAside(Element element) {
    return (isNamed(element.className(), ASIDE_CLASS, asideNames)
            || isNamed(element.attr(WRAPPER), ASIDE_CLASS, asideNames)
            || isNamed(element.attr("type"), ASIDE_CLASS, asideNames)
            || element.attr("aria-label").equalsIgnoreCase("advertisement"))
        && element.text().length() < LONGEST_ASIDE;
  }

  /** A page says the same few names a thousand times. */
  private static boolean isNamed(String names, Pattern like, Map<String, Boolean> known) {
    return !names.isEmpty() && known.computeIfAbsent(names, n -> like.matcher(n).find());
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      open(element);
    } else if (node instanceof TextNode leaf && unseen == 0) {
      add(leaf.getWholeText());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      part(element, false);
      unseen -= isUnseen(element) ? 1 : 0;
      close(element, captions);
      close(element, asides);
    }
  }

  /** {@code <span>Vân Sa</span>Cảng}, {@code 16:40<span>0 bình luận}: a style parts them. */
  private void add(String next) {
    if (!text.isEmpty() && !next.isEmpty() && isGlued(text, next.charAt(0))) {
      text.append(' ');
    }
    text.append(next);
  }

  private static boolean isGlued(StringBuilder text, char next) {
    boolean word =
        Character.isLowerCase(text.charAt(text.length() - 1)) && Character.isUpperCase(next);
    int from = Math.max(0, text.length() - "00:00".length());
    return word
        || (Character.isLetterOrDigit(next) && TIME.matcher(text.substring(from)).matches());
  }

  private void open(Element element) {
    part(element, true);
    unseen += isUnseen(element) ? 1 : 0;
    if (captions.isEmpty() && isCaption(element)) {
      captions.push(element);
    }
    if (asides.isEmpty() && isAside(element)) {
      asides.push(element);
    }
  }

  private static void close(Element element, Deque<Element> opened) {
    if (element.equals(opened.peek())) {
      opened.pop();
    }
  }

  /** A block is a line of its own, a row of short cells is one, too. */
  private void part(Element element, boolean opens) {
    if (!isBreaking(element)) {
      return;
    }
    if (row == null) {
      flush();
      row = opens && isRow(element) ? element : null;
    } else if (element.equals(row)) {
      row = null;
      flush();
    } else if (opens && isCell(element) && !text.toString().isBlank()) {
      text.append(CELL);
    } else {
      text.append(' ');
    }
  }

  /** A layout's rows have cells that hold paragraphs. */
  private static boolean isRow(Element element) {
    return element.nameIs("tr")
        && element.childrenSize() > 1
        && element.children().stream().allMatch(Blocks::isShortCell);
  }

  private static boolean isShortCell(Element cell) {
    return isCell(cell)
        && cell.selectFirst("table, ul, ol") == null
        && cell.text().length() <= LONGEST_CELL;
  }

  private static boolean isCell(Element element) {
    return element.nameIs("td") || element.nameIs("th");
  }

  private static boolean isBreaking(Element element) {
    return element.isBlock()
        || BREAKING.contains(element.normalName())
        || BLOCK_STYLE.matcher(element.attr("style")).find();
  }

  private void flush() {
    Line line = Line.of(text.toString());
    text.setLength(0);
    if (!line.text().isEmpty()) {
      blocks.add(new Block(line, role()));
    }
  }

  private Role role() {
    if (!captions.isEmpty()) {
      return Role.CAPTION;
    }
    return asides.isEmpty() ? Role.TEXT : Role.ASIDE;
  }
}
