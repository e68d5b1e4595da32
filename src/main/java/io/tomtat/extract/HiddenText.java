package io.tomtat.extract;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Text that a page holds and does not show. No reader sees it, so neither does the model: it may
 * hold anything, orders included.
 */
final class HiddenText {

  /** {@code display:none}, {@code visibility: hidden}, {@code opacity:0}, {@code height:0} */
  private static final Pattern UNSHOWN =
      style(
          "display:none|visibility:(hidden|collapse)|color:transparent|clip:rect\\((0|1px)[,\\s].*"
              + "|clip-path:inset\\((50|100)%.*|opacity:0*\\.?0+%?|(max-)?(height|width):0(px|em|%)?"
              + "|transform:scale\\(0\\)|content-visibility:hidden");

  /** {@code position:absolute;left:-9999px}, {@code text-indent:-9999px} */
  private static final Pattern OFF_SCREEN =
      style("(left|top|right|text-indent|margin-left|margin-top):-\\d{3,}(\\.\\d+)?(px|em|rem|%)?");

  private static final Pattern NO_SIZE = style("font-size:0*[01]?(\\.\\d+)?(px|em|rem|pt|%)?");

  private static final Pattern WHITE =
      style("color:(#fff|#ffffff|white|rgba?\\(255,255,255(,1)?\\)|hsl\\(0,0%,100%\\))");

  private static final Pattern BACKGROUND = Pattern.compile("background");

  /** {@code visually-hidden}, {@code sr-only}: for the blind, who hear it as a label. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?i)(^|\\s)(visually-?hidden|sr-only|screen-?reader-?(text|only)|visuallyhidden)(\\s|$)");

  private HiddenText() {}

  /** What holds most of the page's text is shown by a script later, and stays. */
  static void drop(Document page, TextLengths lengths) {
    int whole = lengths.in(page).text();
    for (Element element : page.body().getAllElements()) {
      if (isHidden(element) && lengths.in(element).text() < whole / 2) {
        element.remove();
      }
    }
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || (element.nameIs("dialog") && !element.hasAttr("open"))
        || NAMES.matcher(element.className()).find()
        || isHiddenBy(element.attr("style"), element);
  }

  private static boolean isHiddenBy(String style, Element element) {
    if (style.isEmpty()) {
      return false;
    }
    String tight = style.replaceAll("\\s*([:;,()])\\s*", "$1").replace("!important", "").strip();
    return UNSHOWN.matcher(tight).find()
        || OFF_SCREEN.matcher(tight).find()
        || (NO_SIZE.matcher(tight).find() && element.select("[style*=font-size]").size() == 1)
        || (WHITE.matcher(tight).find() && !isOnGround(element));
  }

  /** White letters are read on a dark ground only. */
  private static boolean isOnGround(Element element) {
    return element.parents().stream().anyMatch(HiddenText::hasGround) || hasGround(element);
  }

  private static boolean hasGround(Element element) {
    return element.hasAttr("bgcolor") || BACKGROUND.matcher(element.attr("style")).find();
  }

  private static Pattern style(String declarations) {
    return Pattern.compile("(?i)(^|;)(" + declarations + ")(;|$)");
  }
}
