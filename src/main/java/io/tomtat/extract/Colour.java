package io.tomtat.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour, as style sheets write it above all.
 *
 * @param red from 0 to 255, as green and blue
 * @param alpha from 0, which nobody sees, to 1
 */
record Colour(int red, int green, int blue, double alpha) {

  static final Colour WHITE = new Colour(255, 255, 255, 1);

  /** Letters that differ less from their ground in each part are not read: {@code #fefefe}. */
  private static final int UNLIKE = 12;

  private static final double SEEN = 0.1;

  private static final Map<String, Colour> NAMED =
      Map.of(
          "white", WHITE,
          "black", new Colour(0, 0, 0, 1),
          "snow", new Colour(255, 250, 250, 1),
          "ivory", new Colour(255, 255, 240, 1),
          "whitesmoke", new Colour(245, 245, 245, 1),
          "transparent", new Colour(0, 0, 0, 0));

  private static final Pattern HEX = Pattern.compile("#([\\da-f]{3,4}|[\\da-f]{6}|[\\da-f]{8})");

  /** {@code rgb(255, 255, 255)}, {@code rgb(255 255 255 / 0)}, {@code hsl(0,0%,100%)} */
  private static final Pattern FUNCTION = Pattern.compile("(rgb|hsl)a?\\(([^()]*)\\)");

  private static final Pattern NUMBER = Pattern.compile("(\\d*\\.?\\d+)(%?)");

  /** Empty where it is not a colour, or one that this does not know. */
  static Optional<Colour> of(String written) {
    String text = written.strip().toLowerCase(Locale.ROOT);
    Matcher hex = HEX.matcher(text);
    if (hex.matches()) {
      return Optional.of(ofHex(hex.group(1)));
    }
    Matcher function = FUNCTION.matcher(text);
    return function.matches()
        ? ofParts(function.group(1), function.group(2))
        : Optional.ofNullable(NAMED.get(text));
  }

  /**
   * @param rgb eight bits each of red, green and blue, the last ones blue
   */
  static Colour ofRgb(int rgb) {
    return new Colour(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, 1);
  }

  private static Colour ofHex(String digits) {
    String all = digits.length() < 6 ? digits.replaceAll("[\\da-f]", "$0$0") : digits;
    String full = all.length() == 6 ? all + "ff" : all;
    return new Colour(hex(full, 0), hex(full, 2), hex(full, 4), hex(full, 6) / 255.0);
  }

  private static int hex(String digits, int at) {
    return Integer.parseInt(digits.substring(at, at + 2), 16);
  }

  private static Optional<Colour> ofParts(String function, String written) {
    List<Double> parts = new ArrayList<>();
    Matcher number = NUMBER.matcher(written);
    while (number.find()) {
      double value = Double.parseDouble(number.group(1));
      boolean share = number.group(2).equals("%");
      boolean alpha = parts.size() == 3;
      parts.add(share ? value / 100 * (alpha || function.equals("hsl") ? 1 : 255) : value);
    }
    if (parts.size() < 3) {
      return Optional.empty();
    }
    double alpha = parts.size() > 3 ? parts.get(3) : 1;
    return Optional.of(
        function.equals("rgb")
            ? new Colour(
                parts.get(0).intValue(), parts.get(1).intValue(), parts.get(2).intValue(), alpha)
            : ofLightness(parts.get(1), parts.get(2), alpha));
  }

  /** Only black and white matter: the hue of what is between them is left out. */
  private static Colour ofLightness(double saturation, double lightness, double alpha) {
    boolean grey = saturation == 0 || lightness <= 0 || lightness >= 1;
    int level = (int) Math.round(Math.min(1, lightness) * 255);
    return new Colour(level, level, grey ? level : 255 - level, alpha);
  }

  boolean isSeen() {
    return alpha > SEEN;
  }

  /** Whether letters of this colour cannot be told from such a ground. */
  boolean isLike(Colour ground) {
    return Math.abs(red - ground.red) < UNLIKE
        && Math.abs(green - ground.green) < UNLIKE
        && Math.abs(blue - ground.blue) < UNLIKE;
  }
}
