package io.tomtat.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As {@link Unseen}, for Rich Text: groups that begin with a mark of hidden or deleted text. */
final class UnseenRtf {

  /** {@code \rtlch\v }, {@code \*\annotation } */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "(?:\\\\\\*)?(?:\\\\[a-z]+-?\\d*\\s?)*?\\\\(?:v|v1|deleted|annotation|atnid|atnauthor|footnote)(?![a-z0-9]).*",
          Pattern.DOTALL);

  /** Control words at a group's beginning are short. */
  private static final int HEAD = 120;

  private UnseenRtf() {}

  static byte[] removed(byte[] file) {
    String rtf = new String(file, StandardCharsets.ISO_8859_1);
    if (!rtf.startsWith("{\\rtf")) {
      return file;
    }
    ByteArrayOutputStream seen = new ByteArrayOutputStream(file.length);
    int from = 0;
    for (int i = rtf.indexOf('{'); i >= 0; i = rtf.indexOf('{', i + 1)) {
      if (!isEscaped(rtf, i) && isUnseen(rtf, i + 1)) {
        seen.write(file, from, i - from);
        from = end(rtf, i);
        i = from - 1;
      }
    }
    seen.write(file, from, file.length - from);
    return seen.toByteArray();
  }

  private static boolean isUnseen(String rtf, int at) {
    Matcher head = UNSEEN.matcher(rtf).region(at, Math.min(rtf.length(), at + HEAD));
    return head.matches();
  }

  private static boolean isEscaped(String rtf, int at) {
    int slashes = 0;
    while (at - slashes > 0 && rtf.charAt(at - slashes - 1) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  /** Behind the brace that closes the group; the file's last one stays for the whole. */
  private static int end(String rtf, int open) {
    int depth = 0;
    for (int i = open; i < rtf.length() - 1; i++) {
      char c = rtf.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return rtf.length() - 1;
  }
}
