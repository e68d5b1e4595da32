package io.tomtat.extract;

import java.util.Optional;
import java.util.regex.Matcher;
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
          "display:none|visibility:(hidden|collapse)|clip:rect\\((0|1px)[,\\s].*"
              + "|clip-path:inset\\((50|100)%.*|opacity:0*(\\.(0(?![5-9])\\d*)?)?%?"
              + "|(max-)?(height|width):0(px|em|%)?|transform:scale\\(0\\)|zoom:0"
              + "|filter:opacity\\(0%?\\)|content-visibility:hidden");

  /** {@code left:-9999px}, {@code text-indent:-9999px}, {@code transform:translateX(-9999px)} */
  private static final Pattern OFF_SCREEN =
      style(
          "(left|top|right|bottom|inset|text-indent|margin-left|margin-top)"
              + ":-(\\d{4,}(\\.\\d+)?(px)?|\\d{3,}(em|rem|vw|vh))"
              + "|transform:translate[XY]?\\(-\\d{4,}.*");

  /** {@code position:absolute;left:-500px}; a jump's target stands {@code margin-top:-120px}. */
  private static final Pattern OUT_OF_FLOW = style("position:(absolute|fixed)");

  private static final Pattern BESIDE_SCREEN = style("(left|top|right|bottom):-\\d{3,}.*");

  /** {@code font-size:0}, {@code 1px}, {@code .01em}; not {@code 1em} */
  private static final Pattern NO_SIZE =
      style(
          "font-size:(0+(\\.0*)?|0*[01]?(\\.\\d+)?(px|pt)|0*(\\.0\\d*)?(em|rem)"
              + "|[0-5]?(\\.\\d+)?%)");

  private static final Pattern COLOUR = Pattern.compile("(?i)(?:^|;)color:([^;]+)");
  private static final Pattern GROUND = Pattern.compile("(?i)(?:^|;)background(?:-color)?:([^;]+)");

  /** {@code visually-hidden}, {@code sr-only}: for the blind, who hear it as a label. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?i)(^|\\s)(visually-?hidden|sr-only|screen-?reader-?(text|only)|visuallyhidden)(\\s|$)");

  private static final int DROP_CAP = 2;

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
        || (element.attr("aria-hidden").equals("true") && !isDropCap(element))
        || (element.nameIs("dialog") && !element.hasAttr("open"))
        || isStruck(element)
        || NAMES.matcher(element.className()).find()
        || isHiddenBy(tight(element.attr("style")), element);
  }

  /** {@code <span aria-hidden="true">D</span>òng}: the blind are told the word elsewhere. */
  private static boolean isDropCap(Element element) {
    return element.nameIs("span") && element.text().length() <= DROP_CAP;
  }

  /** {@code <del>2-1</del> <ins>3-2</ins>}: what was struck out is no longer said. */
  private static boolean isStruck(Element element) {
    return element.nameIs("del") || element.nameIs("s") || element.nameIs("strike");
  }

  private static String tight(String style) {
    return style.isEmpty()
        ? ""
        : style
            .replaceAll("\\s*([:;,()])\\s*", "$1")
            .replaceAll("(?i)\\s*!\\s*important", "")
            .strip();
  }

  private static boolean isHiddenBy(String style, Element element) {
    return (!style.isEmpty()
            && (UNSHOWN.matcher(style).find()
                || isOffScreen(style)
                || (NO_SIZE.matcher(style).find()
                    && element.select("[style*=font-size]").size() == 1)))
        || isUnreadable(style, element);
  }

  private static boolean isOffScreen(String style) {
    return OFF_SCREEN.matcher(style).find()
        || (OUT_OF_FLOW.matcher(style).find() && BESIDE_SCREEN.matcher(style).find());
  }

  /** Letters in the colour of their ground, or in none; white ones are read on a picture. */
  private static boolean isUnreadable(String style, Element element) {
    Optional<Colour> letters = letters(style, element);
    return letters.isPresent()
        && (!letters.get().isSeen() || ground(element).filter(letters.get()::isLike).isPresent());
  }

  private static Optional<Colour> letters(String style, Element element) {
    Matcher colour = COLOUR.matcher(style);
    if (colour.find()) {
      return Colour.of(colour.group(1));
    }
    return element.nameIs("font") ? Colour.of(element.attr("color")) : Optional.empty();
  }

  /** The nearest that the markup says; a page is white. Empty if it is a picture, say. */
  private static Optional<Colour> ground(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      Matcher ground = GROUND.matcher(tight(at.attr("style")));
      String said = ground.find() ? ground.group(1) : at.attr("bgcolor");
      Optional<Colour> colour = Colour.of(said);
      if (!said.isBlank() && colour.filter(c -> !c.isSeen()).isEmpty()) {
        return colour;
      }
    }
    return Optional.of(Colour.WHITE);
  }

  private static Pattern style(String declarations) {
    return Pattern.compile("(?i)(^|;)(" + declarations + ")(;|$)");
  }
}
