package io.tomtat.store;

import java.util.regex.Pattern;

/**
 * Text that PostgreSQL takes: without NUL (which it refuses) and other control characters.
 *
 * <p>Line feed and tab stay; a half of a surrogate pair, which has no UTF-8, becomes U+FFFD.
 */
public final class CleanText {

  /** Like the BEL in {@code "a\u0007b"}. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9F}&&[^\\n\\t]]");

  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private CleanText() {}

  public static String of(String text) {
    String visible = CONTROL.matcher(text).replaceAll("");
    return LONE_SURROGATE.matcher(visible).replaceAll("\uFFFD");
  }

  /**
   * @param most in UTF-16 units; a longer text ends in "…" and has no more than that
   */
  public static String of(String text, int most) {
    String clean = of(text);
    if (clean.length() <= most) {
      return clean;
    }
    int end = most - 1;
    return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
