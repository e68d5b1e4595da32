package io.tomtat.extract;

import java.util.Optional;

/**
 * Windows-1252 as browsers read it: the five bytes that it leaves free are controls, as in Latin-1.
 */
final class Windows1252 {

  /** Of the bytes 80 to 9F. */
  private static final String SPECIAL = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

  private static final int FIRST = 0x80;

  private Windows1252() {}

  static String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (byte code : bytes) {
      text.append(letter(code & 0xFF));
    }
    return text.toString();
  }

  static char letter(int code) {
    boolean special = code >= FIRST && code < FIRST + SPECIAL.length();
    return special ? SPECIAL.charAt(code - FIRST) : (char) code;
  }

  /** The byte of a letter in Windows-1252 or, where that has none, in Latin-1; -1 if in neither. */
  static int code(char letter) {
    if (letter < 0x100) {
      return letter;
    }
    int special = SPECIAL.indexOf(letter);
    return special < 0 ? -1 : FIRST + special;
  }

  /** The bytes that would be read so; empty if a letter has none. */
  static Optional<byte[]> encode(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      int code = code(text.charAt(i));
      if (code < 0) {
        return Optional.empty();
      }
      bytes[i] = (byte) code;
    }
    return Optional.of(bytes);
  }
}
