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

  /**
   * The lines of a mail, whose writers part paragraphs by blank lines: broken where the next word
   * would not have found room.
   */
  static List<String> unwrapMail(List<String> lines) {
    int width = lines.stream().filter(HardWraps::hasBlank).mapToInt(String::length).max().orElse(0);
    if (width > WIDEST || width < NARROWEST) {
      return lines;
    }
    List<String> whole = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(lines.get(i).strip());
      if (i + 1 == lines.size() || !isFull(lines.get(i), lines.get(i + 1), width)) {
        whole.add(paragraph.toString());
        paragraph.setLength(0);
      }
    }
    return whole;
  }

  private static boolean hasBlank(String line) {
    return line.strip().indexOf(' ') >= 0;
  }

  private static boolean isFull(String line, String next, int width) {
    String word = next.strip().split(" ", 2)[0];
    return !line.isBlank()
        && !word.isEmpty()
        && !Line.of(next).isItem()
        && line.stripTrailing().length() + 1 + word.length() > width;
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
