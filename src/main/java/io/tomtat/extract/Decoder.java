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

  private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
  private static final int HEAD = 4096;

  /** {@code <meta charset="utf-8">}, {@code text/html; charset=tcvn}, {@code encoding="utf-16"} */
  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{3,30})");

  private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");

  private Decoder() {}

  static String decode(byte[] bytes) {
    return byMark(bytes)
        .or(() -> strictly(bytes, StandardCharsets.UTF_8))
        .or(() -> nearlyUtf8(bytes))
        .or(() -> declared(bytes))
        .or(() -> oldVietnamese(bytes))
        .orElseGet(() -> new String(bytes, Charset.forName("windows-1252")));
  }

  private static Optional<String> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
    }
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(new String(bytes, StandardCharsets.UTF_16));
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

  /** Latin charsets are what servers say when they know nothing: they do not count. */
  private static Optional<String> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    if (!matcher.find()
        || matcher.group(1).matches("(?i)utf-?8|us-ascii|iso-8859-1|latin1|.*125[28]")) {
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

  /** No detector knows these two, so spelling judges. */
  private static Optional<String> oldVietnamese(byte[] bytes) {
    String windows = Normalizer.normalize(new String(bytes, WINDOWS_1258), Form.NFC);
    String tcvn = Tcvn3.decode(bytes);
    Spelling one = spelling(windows);
    Spelling other = spelling(tcvn);
    if (one.isVietnamese() && one.share() >= other.share()) {
      return Optional.of(windows);
    }
    return other.isVietnamese() ? Optional.of(tcvn) : Optional.empty();
  }

  private static Spelling spelling(String page) {
    return Spelling.of(TAG.matcher(page).replaceAll(" "));
  }
}
