package io.tomtat.extract;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * VNI for Windows: a plain vowel and a second byte for all that stands on it, {@code Vieät} for
 * Việt.
 */
final class Vni {

  private static final String LETTERS = "ñÑìíæóòÌÍÆÓÒîÎôÔöÖ";
  private static final String ARE = "đĐìíỉĩịÌÍỈĨỊỵỴơƠưƯ";

  /** What the second byte adds: a tone, a hat or breve, or both. */
  private static final String MARKS = "øùûõïâàáåãäêèéúüë";

  private static final String[] ADD = {
    "\u0300",
    "\u0301",
    "\u0309",
    "\u0303",
    "\u0323", // huyền, sắc, hỏi, ngã, nặng
    "\u0302",
    "\u0302\u0300",
    "\u0302\u0301",
    "\u0302\u0309",
    "\u0302\u0303",
    "\u0302\u0323",
    "\u0306",
    "\u0306\u0300",
    "\u0306\u0301",
    "\u0306\u0309",
    "\u0306\u0303",
    "\u0306\u0323"
  };

  private static final String VOWELS = "aeouyơưAEOUYƠƯ";

  private Vni() {}

  static String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    char before = ' ';
    for (byte code : bytes) {
      char read = Windows1252.letter(code & 0xFF);
      int mark = MARKS.indexOf(Character.toLowerCase(read));
      if (mark >= 0 && VOWELS.indexOf(before) >= 0) {
        text.append(ADD[mark]);
        before = ' ';
      } else {
        before = letter(read);
        text.append(before);
      }
    }
    return Normalizer.normalize(text, Form.NFC);
  }

  private static char letter(char read) {
    int letter = LETTERS.indexOf(read);
    return letter < 0 ? read : ARE.charAt(letter);
  }
}
