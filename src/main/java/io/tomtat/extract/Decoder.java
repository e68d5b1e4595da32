package io.tomtat.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes to text: what the bytes show wins over what the page says of them. */
final class Decoder {

  private static final int HEAD = 4096;

  /** One letter in so many of an old page is not ASCII, its markup included. */
  private static final int OLD_FONT = 50;

  /** {@code <meta charset="utf-8">}, {@code text/html; charset=tcvn}, {@code encoding="utf-16"} */
  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{3,30})");

  /** What servers and editors say when they know nothing. */
  private static final String LATIN = "(?i)utf-?8|us-ascii|iso-8859-1|latin1|.*1252";

  private Decoder() {}

  static String decode(byte[] bytes) {
    return unicode(bytes)
        .map(Mojibake::repair)
        .map(Decoder::ofOldFont)
        .or(() -> OldVietnamese.read(bytes))
        .or(() -> declared(bytes))
        .orElseGet(() -> Windows1252.decode(bytes));
  }

  /**
   * As UTF-8, if the bytes show nothing and say nothing themselves; else as they are.
   *
   * @param charset as the head says that came with them
   */
  static byte[] settled(byte[] bytes, String charset) {
    if (unicode(bytes).isPresent()
        || OldVietnamese.read(bytes).isPresent()
        || declared(bytes).isPresent()
        || charset.matches(LATIN + "|utf-?(16|32).*")) {
      return bytes;
    }
    return charset(charset)
        .flatMap(known -> strictly(bytes, known))
        .map(text -> Normalizer.normalize(text, Form.NFC).getBytes(StandardCharsets.UTF_8))
        .orElse(bytes);
  }

  private static Optional<String> unicode(byte[] bytes) {
    return byMark(bytes)
        .or(() -> WideUnicode.of(bytes).map(charset -> new String(bytes, charset)))
        .or(() -> wellFormed(bytes))
        .or(() -> nearlyUtf8(bytes));
  }

  private static Optional<String> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    boolean same = bytes.length >= mark.length;
    for (int i = 0; same && i < mark.length; i++) {
      same = (bytes[i] & 0xFF) == mark[i];
    }
    return same;
  }

  /** As {@link #strictly}, at a fifth of its cost for what is well-formed. */
  private static Optional<String> wellFormed(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? Optional.of(text) : strictly(bytes, StandardCharsets.UTF_8);
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** A page that was cut in the middle of a letter is UTF-8 all the same. */
  private static Optional<String> nearlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == '\uFFFD').count();
    long good = text.chars().filter(c -> c > 127 && c != '\uFFFD').count();
    return good > 50 * broken ? Optional.of(text) : Optional.empty();
  }

  /** A text written in an old font and saved as UTF-8 shows {@code Héi nghÞ}. */
  private static String ofOldFont(String text) {
    return text.chars().filter(c -> c > 127).count() * OLD_FONT < text.length()
        ? text
        : Windows1252.encode(text).flatMap(OldVietnamese::read).orElse(text);
  }

  /** Neither Latin charsets count nor one that spelling would have shown. */
  private static Optional<String> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    if (!matcher.find() || matcher.group(1).matches(LATIN + "|.*1258")) {
      return Optional.empty();
    }
    return charset(matcher.group(1)).flatMap(charset -> strictly(bytes, charset));
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
