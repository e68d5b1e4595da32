package io.tomtat.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes text in an encoding of before Unicode: the inverse of what is read, whose tables are held
 * by the literal bytes of {@link OldVietnameseTests}.
 */
enum OldEncoding {
  WINDOWS_1258(OldEncoding::windows1258),
  TCVN3(letter -> byTable(Tables.TCVN3, letter)),
  VISCII(letter -> byTable(Tables.VISCII, letter)),
  VNI(OldEncoding::vni);

  private static final String TONES = "[\u0300\u0301\u0303\u0309\u0323]";
  private static final byte[] NONE = {};

  private final Function<String, byte[]> letters;

  OldEncoding(Function<String, byte[]> letters) {
    this.letters = letters;
  }

  /** What the encoding lacks is an entity in a page, else a question mark. */
  byte[] encode(String text, boolean page) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String letter : Normalizer.normalize(text, Form.NFC).split("")) {
      byte[] code = letter.codePointAt(0) < 128 ? ascii(letter) : letters.apply(letter);
      String missing = page ? "&#" + letter.codePointAt(0) + ";" : "?";
      bytes.writeBytes(code.length == 0 ? ascii(missing) : code);
    }
    return bytes.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  /** The charset has the letters with hats and the tones, but not both in one. */
  private static byte[] windows1258(String letter) {
    Charset charset = Charset.forName("windows-1258");
    String apart = Normalizer.normalize(letter, Form.NFD);
    String base = Normalizer.normalize(apart.replaceAll(TONES, ""), Form.NFC);
    String whole = base + apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
    return charset.newEncoder().canEncode(whole) ? whole.getBytes(charset) : NONE;
  }

  private static byte[] byTable(Map<String, byte[]> table, String letter) {
    byte[] small = table.getOrDefault(letter.toLowerCase(Locale.ROOT), NONE);
    return table.getOrDefault(letter, small);
  }

  /** A vowel with its second byte, or a letter of one byte. */
  private static byte[] vni(String letter) {
    return byTable(Tables.VNI, letter);
  }

  private static final class Tables {

    static final Map<String, byte[]> VISCII = oneByte(Viscii::decode);
    static final Map<String, byte[]> TCVN3 = oneByte(Tables::tcvn3);
    static final Map<String, byte[]> VNI = twoBytes();

    private static Map<String, byte[]> oneByte(Function<byte[], String> decode) {
      Map<String, byte[]> table = new HashMap<>();
      for (int code = 0; code < 256; code++) {
        byte[] bytes = {(byte) code};
        String letter = decode.apply(bytes);
        if (letter.charAt(0) > 127) {
          table.putIfAbsent(letter, bytes);
        }
      }
      return table;
    }

    /** The letter behind another, for at a text's beginning it would be a capital. */
    private static String tcvn3(byte[] code) {
      return Tcvn3.decode(new byte[] {'b', code[0]}).substring(1);
    }

    private static Map<String, byte[]> twoBytes() {
      Map<String, byte[]> table = oneByte(Vni::decode);
      for (char base : "aeouyAEOUY\u00F4\u00D4\u00F6\u00D6".toCharArray()) {
        for (int code = 0xC0; code < 256; code++) {
          byte[] bytes = {(byte) base, (byte) code};
          String letter = Vni.decode(bytes);
          if (letter.length() == 1 && sameCase(letter, code)) {
            table.put(letter, bytes);
          }
        }
      }
      return table;
    }

    private static boolean sameCase(String letter, int code) {
      return Character.isUpperCase(letter.charAt(0)) == Character.isUpperCase((char) code);
    }
  }
}
