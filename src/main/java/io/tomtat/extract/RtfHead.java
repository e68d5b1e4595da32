package io.tomtat.extract;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Says where the text of a Rich Text file begins. Tika takes every group for a part of the file's
 * head until a paragraph's or a section's marks have come, and some programs write their headline
 * before any.
 */
final class RtfHead {

  private static final String MARK = "\\pard ";

  /** {@code \pard}, {@code \plain}: behind one of them is text in any case. */
  private static final Pattern BODY =
      Pattern.compile("\\\\(pard?|plain|sectd?|trowd|cell|row)(?![a-z]).*", Pattern.DOTALL);

  /** Letters, how they look at most before them: {@code \b\fs28 Xóm} */
  private static final Pattern TEXT =
      Pattern.compile(
          "\\{(\\\\(b|i|ul|f|fs|cf|cs|af|afs|lang|langfe|langnp|langfenp|ltrch|rtlch|loch|hich|dbch|strike|caps|kerning|expnd|expndtw|insrsid|charrsid|highlight|fcs)(?![a-z])-?\\d{0,9} ?)*([^\\\\{}\\s;]|\\\\u-?\\d|\\\\').*",
          Pattern.DOTALL);

  private static final int WINDOW = 160;

  private RtfHead() {}

  /** The file with the mark before its first letters, if it lacks one. */
  static byte[] ended(byte[] file) {
    String rtf = new String(file, StandardCharsets.ISO_8859_1);
    int text = rtf.startsWith("{\\rtf") ? textWithoutMark(rtf) : -1;
    return text < 0
        ? file
        : (rtf.substring(0, text) + MARK + rtf.substring(text))
            .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Where the first group of letters opens; -1 if something else tells that text begins. */
  private static int textWithoutMark(String rtf) {
    int depth = 0;
    for (int i = 0; i < rtf.length(); i++) {
      char c = rtf.charAt(i);
      if (depth == 1 && (c == '{' || c == '\\') && matches(c == '{' ? TEXT : BODY, rtf, i)) {
        return c == '{' ? i : -1;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      i += c == '\\' ? 1 : 0;
    }
    return -1;
  }

  private static boolean matches(Pattern pattern, String rtf, int at) {
    return pattern.matcher(rtf).region(at, Math.min(rtf.length(), at + WINDOW)).matches();
  }
}
