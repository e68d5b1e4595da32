package io.tomtat.extract;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How letters look, as far as that tells whether anybody sees them; what is null, something below
 * says.
 *
 * @param hidden by their writer
 * @param color six digits of red, green and blue; others for a name
 * @param points their size
 * @param shaded whether they stand on a colour of their own
 */
record Look(
    @Nullable Boolean hidden, @Nullable String color, @Nullable Double points, boolean shaded) {

  static final Look PLAIN = new Look(null, null, null, false);

  private static final double SMALLEST = 1;

  private static final Pattern DIGITS = Pattern.compile("[\\dA-Fa-f]{6}");

  private static final Set<String> OFF = Set.of("0", "false", "off", "none");

  /** Of WordprocessingML's properties of runs. */
  static Look ofRun(Markup properties) {
    Boolean hidden =
        properties
            .children("vanish")
            .findFirst()
            .map(vanish -> isOn(vanish.value("val")))
            .orElse(null);
    String size = properties.childsValue("sz", "val");
    String highlight = properties.childsValue("highlight", "val");
    boolean marked = highlight != null && !Set.of("none", "white").contains(highlight);
    return new Look(
        hidden,
        properties.childsValue("color", "val"),
        size == null ? null : number(size) / 2,
        marked || isShaded(properties));
  }

  /** Of WordprocessingML's properties of paragraphs. */
  static Look ofParagraph(Markup properties) {
    return new Look(null, null, null, isShaded(properties));
  }

  /** Of OpenDocument's properties of texts and paragraphs. */
  static Look ofOpen(Markup properties) {
    String display = properties.value("display");
    String color = properties.value("color");
    String size = properties.value("font-size");
    return new Look(
        display == null ? null : display.equals("none"),
        color == null ? null : color.replace("#", ""),
        size == null || !size.endsWith("pt") ? null : number(size.replace("pt", "")),
        isColored(properties.value("background-color")));
  }

  /** Where this says nothing, the other does. */
  Look over(Look below) {
    return new Look(
        hidden == null ? below.hidden : hidden,
        color == null ? below.color : color,
        points == null ? below.points : points,
        shaded || below.shaded);
  }

  /**
   * @param onPaper whether they stand on nothing but the page
   */
  boolean isUnseen(boolean onPaper) {
    return Boolean.TRUE.equals(hidden)
        || (points != null && points <= SMALLEST)
        || (onPaper && isWhite(color) && !shaded);
  }

  /** Other than white: {@code #1F4E79}, {@code 1F4E79} */
  static boolean isColored(@Nullable String color) {
    return color != null
        && !Set.of("auto", "transparent").contains(color.toLowerCase(Locale.ROOT))
        && !isWhite(color);
  }

  private static boolean isWhite(@Nullable String color) {
    String written = String.valueOf(color);
    return Colour.of(DIGITS.matcher(written).matches() ? "#" + written : written)
        .filter(Colour.WHITE::isLike)
        .isPresent();
  }

  private static boolean isShaded(Markup properties) {
    return properties
        .children("shd")
        .anyMatch(
            shade ->
                isColored(shade.value("fill"))
                    || !Set.of("clear", "nil")
                        .contains(Objects.toString(shade.value("val"), "clear")));
  }

  /** {@code <w:vanish/>}, {@code <w:vanish w:val="0"/>} */
  private static boolean isOn(@Nullable String value) {
    return value == null || !OFF.contains(value);
  }

  /** What is none is no small one. */
  private static double number(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return Double.MAX_VALUE;
    }
  }
}
