package io.tomtat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text in lines of at most a given number of terminal columns. */
final class Column {

  /** {@code ESC}, line feeds, marks that turn the direction of writing: nothing that is seen. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\s]+");

  private static final Pattern MARK = Pattern.compile("\\p{Mn}");

  private Column() {}

  /** The text on one line, without anything that could steer a terminal. */
  static String clean(String text) {
    return UNSEEN.matcher(text).replaceAll(" ").strip();
  }

  /** Breaks between words; a word that is too long stands on a line of its own. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : clean(text).split(" ", -1)) {
      if (!line.isEmpty() && width(line) + 1 + width(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  static String pad(String line, int width) {
    return line + " ".repeat(Math.max(0, width - width(line)));
  }

  /** Columns on a terminal: marks that sit on a letter take none. */
  static int width(CharSequence text) {
    String letters = MARK.matcher(text).replaceAll("");
    return letters.codePointCount(0, letters.length());
  }
}
