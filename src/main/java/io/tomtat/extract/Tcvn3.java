package io.tomtat.extract;

import java.nio.charset.StandardCharsets;

/**
 * TCVN 5712 (ABC), the one-byte encoding of old Vietnamese files; capitals only where it has them.
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
          + "ủũúụừửữứựỳỷỹýỵ";

  private static final int[] CODES = {
    0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA8, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xB5, 0xB6,
    0xB7, 0xB8, 0xB9, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC, 0xCE, 0xCF,
    0xD0, 0xD1, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8, 0xDC, 0xDD, 0xDE, 0xDF, 0xE1, 0xE2, 0xE3,
    0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEC, 0xED, 0xEE, 0xEF, 0xF1, 0xF2, 0xF3, 0xF4,
    0xF5, 0xF6, 0xF7, 0xF8, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE
  };

  private static final char[] TABLE = table();

  private Tcvn3() {}

  static String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (byte code : bytes) {
      text.append(TABLE[code & 0xFF]);
    }
    return text.toString();
  }

  /** What TCVN3 leaves free is read as Latin-1, as fonts did. */
  private static char[] table() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    char[] table = new String(all, StandardCharsets.ISO_8859_1).toCharArray();
    for (int i = 0; i < CODES.length; i++) {
      table[CODES[i]] = LETTERS.charAt(i);
    }
    return table;
  }
}
