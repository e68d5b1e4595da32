package io.tomtat.extract;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TCVN 5712 (ABC), the one-byte encoding of old Vietnamese files.
 *
 * <p>Most accented capitals have no byte: fonts of capitals show the small letters' ones.
 */
final class Tcvn3 {

  private static final String LETTERS =
      "ĂÂÊÔƠƯĐăâêôơưđ"
          + "àảãáạ"
          + "ằẳẵắ"
          + "ặầẩẫấậè"
          + "ẻẽéẹềểễếệìỉ"
          + "ĩíịò"
          + "ỏõóọồổỗốộờởỡớợù"
          + "ủũúụừửữứựỳỷỹýỵ"
          + "ẶẲẴẮẦẨẪẤỀỂỄẾỒỔỖỐ";

  private static final int[] CODES = {
    0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA8, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xB5, 0xB6,
    0xB7, 0xB8, 0xB9, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC, 0xCE, 0xCF,
    0xD0, 0xD1, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8, 0xDC, 0xDD, 0xDE, 0xDF, 0xE1, 0xE2, 0xE3,
    0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEC, 0xED, 0xEE, 0xEF, 0xF1, 0xF2, 0xF3, 0xF4,
    0xF5, 0xF6, 0xF7, 0xF8, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE, 0xAF, 0xBA, 0xBF, 0xC0, 0xC1, 0xC2,
    0xC3, 0xC4, 0xC5, 0xCD, 0xD9, 0xDA, 0xDB, 0xE0, 0xF0, 0xFF
  };

  private static final char[] TABLE = table();

  /** {@code HÀ NéI}: the small letters of a word with a plain capital and without a plain small. */
  private static final Pattern CAPITALS =
      Pattern.compile("(?<![\\p{L}\\p{N}&;])(?=\\p{L}*[A-Z])[\\p{L}&&[^a-z]]{2,}(?![\\p{L};])");

  /** {@code … bến. ấn tượng …}, {@code <p>ở xã}: the first letter of a sentence. */
  private static final Pattern BEGINNING =
      Pattern.compile("(?:^|[.!?…][\"”’»)]*\\s+|\\n\\s*|>\\s*)[\"“‘«(]*[\\p{Ll}&&[^a-z]]");

  private Tcvn3() {}

  static String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (byte code : bytes) {
      text.append(TABLE[code & 0xFF]);
    }
    String capitals = raised(CAPITALS, text.toString());
    return raised(BEGINNING, capitals);
  }

  private static String raised(Pattern what, String text) {
    return what.matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(m.group().toUpperCase(Locale.ROOT)));
  }

  /** What TCVN3 leaves free is read as Windows-1252, as fonts did. */
  private static char[] table() {
    char[] table = new char[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = Windows1252.letter(i);
    }
    for (int i = 0; i < CODES.length; i++) {
      table[CODES[i]] = LETTERS.charAt(i);
    }
    return table;
  }
}
