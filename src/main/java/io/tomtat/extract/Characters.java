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

  /** All of Latin script with its Vietnamese part; a letter beyond is folded the long way. */
  private static final char[] FOLDED = new char[0x1F00];

  private static final char LONG_WAY = '\u0000';

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      String folded = foldedByRules(String.valueOf(c));
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      FOLDED[c] = folded.length() == 1 ? folded.charAt(0) : LONG_WAY;
      FOLDED[c] = folded.isEmpty() && !mark ? ' ' : FOLDED[c];
    }
  }

  private Characters() {}

  /** One line of text: "Ha\u0300 \t No\u0323\u0302i" becomes "Hà Nội". */
  static String clean(String text) {
    return text.chars().allMatch(Characters::isUsual) ? singleBlanks(text) : cleanedByRules(text);
  }

  /** A letter, a mark or a blank that is as it should be; most texts have no other. */
  private static boolean isUsual(int c) {
    return (c >= ' ' && c < 0x7F)
        || c == '\n'
        || c == '\t'
        || c == '\r'
        || (c >= 0xA0 && c < 0x180 && c != 0xAD)
        || (c >= 0x1EA0 && c <= 0x1EF9)
        || (c >= 0x2010 && c <= 0x2027)
        || c == 'ơ'
        || c == 'Ơ'
        || c == 'ư'
        || c == 'Ư';
  }

  private static String singleBlanks(String text) {
    StringBuilder single = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c <= ' ' || c == '\u00A0';
      if (!blank) {
        single.append(c);
      } else if (!single.isEmpty() && single.charAt(single.length() - 1) != ' ') {
        single.append(' ');
      }
    }
    return single.toString().strip();
  }

  private static String cleanedByRules(String text) {
    String visible = INVISIBLE.matcher(CONTROL.matcher(text).replaceAll("")).replaceAll("");
    String composed = Normalizer.normalize(visible, Form.NFC);
    return SPACE.matcher(composed).replaceAll(" ").strip();
  }

  /** For comparing only: "Đà Nẵng, 5/8" and "da nang 5 8" fold to the same. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i) < FOLDED.length ? FOLDED[text.charAt(i)] : ' ';
      if (c == LONG_WAY || (c == ' ' && !isMark(text.charAt(i)))) {
        return foldedByRules(text);
      }
      if (c != ' ' || (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ')) {
        folded.append(c);
      }
    }
    return folded.toString().strip();
  }

  /** Of those that are neither letter nor figure: they part words. */
  private static boolean isMark(char c) {
    return c < FOLDED.length || (c >= 0x2010 && c <= 0x2027);
  }

  private static String foldedByRules(String text) {
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
