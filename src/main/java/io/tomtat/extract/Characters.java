package io.tomtat.extract;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a text may consist of: NFC, single blanks, nothing invisible. */
final class Characters {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  /** Soft hyphen, zero-width space and joiners, direction marks, byte order mark, replacement. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\p{Cn}\\p{Co}\\p{Cs}\\uFFFD&&[^\\uD800-\\uDFFF]]");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r\\f\\u000B]]");
  private static final Pattern MARK = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Characters() {}

  /** One line of text: "Ha\u0300 \t No\u0323\u0302i" becomes "Hà Nội". */
  static String clean(String text) {
    String visible = INVISIBLE.matcher(CONTROL.matcher(text).replaceAll("")).replaceAll("");
    String composed = Normalizer.normalize(visible, Form.NFC);
    return SPACE.matcher(composed).replaceAll(" ").strip();
  }

  /** For comparing only: "Đà Nẵng, 5/8" and "da nang 5 8" fold to the same. */
  static String fold(String text) {
    String bare = MARK.matcher(Normalizer.normalize(text, Form.NFD)).replaceAll("");
    String lower = bare.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
    return NOT_WORD.matcher(lower).replaceAll(" ").strip();
  }

  static boolean ascii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  static int words(String text) {
    return text.isBlank() ? 0 : SPACE.split(text.strip()).length;
  }
}
