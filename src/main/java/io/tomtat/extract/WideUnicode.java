package io.tomtat.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells whether bytes are UTF-16 or UTF-32: by their mark, else, UTF-16 only, by the upper bytes,
 * which in Latin text are 0, 1 and 1E nearly all.
 */
final class WideUnicode {

  private static final Charset UTF_32 = Charset.forName("UTF-32");

  private static final int SAMPLE = 8192;
  private static final int SHORTEST = 16;

  private WideUnicode() {}

  static Optional<Charset> of(byte[] bytes) {
    if ((isMarked(bytes, 0) && areZeros(bytes, 2)) || (areZeros(bytes, 0) && isMarked(bytes, 2))) {
      return Optional.of(UTF_32); // no text begins with NUL
    }
    if (isMarked(bytes, 0)) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    if (bytes.length < SHORTEST || bytes.length % 2 == 1 || hasZeros(bytes)) {
      return Optional.empty();
    }
    if (isUpper(bytes, 0)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return isUpper(bytes, 1) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  private static boolean isMarked(byte[] bytes, int at) {
    return bytes.length > at + 1
        && ((bytes[at] == (byte) 0xFE && bytes[at + 1] == (byte) 0xFF)
            || (bytes[at] == (byte) 0xFF && bytes[at + 1] == (byte) 0xFE));
  }

  private static boolean areZeros(byte[] bytes, int at) {
    return bytes.length > at + 1 && bytes[at] == 0 && bytes[at + 1] == 0;
  }

  /** Nine in ten name a block of Latin letters or of punctuation, most of them the first one. */
  private static boolean isUpper(byte[] bytes, int from) {
    int zeros = 0;
    int others = 0;
    int all = 0;
    for (int i = from; i < Math.min(bytes.length, SAMPLE); i += 2, all++) {
      zeros += bytes[i] == 0 ? 1 : 0;
      others += bytes[i] == 1 || bytes[i] == 3 || bytes[i] == 0x1E || bytes[i] == 0x20 ? 1 : 0;
    }
    return zeros * 2 > all && (zeros + others) * 10 > all * 9;
  }

  /** As binary files have them in numbers. */
  private static boolean hasZeros(byte[] bytes) {
    int zeros = 0;
    int all = 0;
    for (int i = 0; i < Math.min(bytes.length, SAMPLE); i += 2, all++) {
      zeros += bytes[i] == 0 && bytes[i + 1] == 0 ? 1 : 0;
    }
    return zeros * 100 > all;
  }
}
