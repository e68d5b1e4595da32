package io.tomtat.extract;

import java.util.ArrayList;
import java.util.List;

/** Joins the lines of a text that was broken at a fixed width, as in mails. */
final class HardWraps {

  private static final int NARROWEST = 50;
  private static final int WIDEST = 100;

  private HardWraps() {}

  /** The lines as they are, unless the text as a whole shows that it was broken. */
  static List<String> unwrap(List<String> lines) {
    return areBroken(lines) ? join(lines) : lines;
  }

  /** Most lines go on in the next one, and none is wider than a mail's. */
  private static boolean areBroken(List<String> lines) {
    int full = 0;
    int goOn = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      int width = lines.get(i).strip().length();
      if (width > WIDEST) {
        return false;
      }
      if (width >= NARROWEST) {
        full++;
        goOn += goesOn(lines.get(i), lines.get(i + 1)) ? 1 : 0;
      }
    }
    return full >= 6 && goOn * 2 > full;
  }

  private static boolean goesOn(String line, String next) {
    return !next.isBlank()
        && Character.isLowerCase(next.strip().codePointAt(0))
        && !Line.of(line).endsSentence();
  }

  private static List<String> join(List<String> lines) {
    List<String> joined = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      if (line.isBlank()) {
        joined.add(paragraph.toString());
        paragraph.setLength(0);
      } else {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    joined.add(paragraph.toString());
    return joined;
  }
}
