package io.tomtat.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

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
          "video");

  private static final Set<String> BREAKING =
      Set.of("br", "td", "th", "li", "figcaption", "caption");

  /** {@code wp-caption-text}, {@code PhotoCMS_Caption}, {@code Image_Caption}, {@code cap} */
  private static final Pattern CAPTION_CLASS =
      Pattern.compile("(?i)caption|(^|[\\s_-])cap([\\s_-]|$)");

  /** {@code inline-ad}, {@code related-inline}, {@code box-tinlienquan}, {@code newsletter} */
  private static final Pattern ASIDE_CLASS =
      Pattern.compile(
          "(?i)(^|[\\s_-])(ads?|advert\\w*|sponsor(ed)?|share|sharing|social|newsletter|related|read-?more"
              + "|recommend(ed|ation|ations)?|most-?(read|viewed)|taboola|outbrain|breadcrumbs?|tag-?list"
              + "|teasers?|tin-?lien-?quan|box-?tinlienquan|docthem|doc-them|xem-?them|relatedonenews)([\\s_-]|$)");

  private static final int LONGEST_CAPTION = 600;
  private static final int LONGEST_ASIDE = 400;

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int unseen;
  private int captions;
  private int asides;

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

  static boolean isCaption(Element element) {
    return element.normalName().equals("figcaption")
        || ((CAPTION_CLASS.matcher(element.className()).find()
                || CAPTION_CLASS.matcher(element.id()).find())
            && element.text().length() < LONGEST_CAPTION);
  }

  /** Short ones only: no class name is proof enough to drop an article's text. */
  private static boolean isAside(Element element) {
    String names = element.className() + " " + element.attr("type");
    return (ASIDE_CLASS.matcher(names).find()
            || element.attr("aria-label").equalsIgnoreCase("advertisement"))
        && element.text().length() < LONGEST_ASIDE;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      open(element);
    } else if (node instanceof TextNode leaf && unseen == 0) {
      text.append(leaf.getWholeText());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (isBreaking(element)) {
        flush();
      }
      unseen -= UNSEEN.contains(element.normalName()) ? 1 : 0;
      captions -= isCaption(element) ? 1 : 0;
      asides -= isAside(element) ? 1 : 0;
    }
  }

  private void open(Element element) {
    if (isBreaking(element)) {
      flush();
    }
    unseen += UNSEEN.contains(element.normalName()) ? 1 : 0;
    captions += isCaption(element) ? 1 : 0;
    asides += isAside(element) ? 1 : 0;
  }

  private static boolean isBreaking(Element element) {
    return element.isBlock() || BREAKING.contains(element.normalName());
  }

  private void flush() {
    Line line = Line.of(text.toString());
    text.setLength(0);
    if (!line.text().isEmpty()) {
      blocks.add(new Block(line, role()));
    }
  }

  private Role role() {
    if (captions > 0) {
      return Role.CAPTION;
    }
    return asides > 0 ? Role.ASIDE : Role.TEXT;
  }
}
