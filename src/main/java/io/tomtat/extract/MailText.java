package io.tomtat.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of a mail without markup: its programs break lines, its writers part by blanks.
 */
final class MailText {

  /** Of RFC 3676: a line that ends in a blank goes on in the next. */
  private static final Pattern FLOWED = Pattern.compile("(?i).*format=\"?flowed.*");

  private static final Pattern BLANK_DELETED = Pattern.compile("(?i).*delsp=\"?yes.*");

  /** Stands above the writer's name and address. */
  private static final String SIGNATURE = "-- ";

  private static final int LONGEST_SIGNATURE = 12;

  private MailText() {}

  /**
   * @param type as the part's head says; {@code text/plain; format=flowed}
   */
  static List<String> paragraphs(String text, @Nullable String type) {
    List<String> lines = unsigned(text.lines().toList());
    String said = type == null ? "" : type.replace('\n', ' ');
    if (FLOWED.matcher(said).matches()) {
      lines = flowing(lines, BLANK_DELETED.matcher(said).matches());
    }
    return HardWraps.unwrapMail(ForwardedHead.without(lines));
  }

  private static List<String> unsigned(List<String> lines) {
    int signature = lines.lastIndexOf(SIGNATURE);
    boolean isLast = signature >= 0 && lines.size() - signature <= LONGEST_SIGNATURE;
    return isLast ? lines.subList(0, signature) : lines;
  }

  private static List<String> flowing(List<String> lines, boolean blankDeleted) {
    List<String> whole = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      boolean goesOn = line.endsWith(" ") && !line.isBlank();
      paragraph.append(line, 0, line.length() - (goesOn && blankDeleted ? 1 : 0));
      if (!goesOn) {
        whole.add(paragraph.toString());
        paragraph.setLength(0);
      }
    }
    whole.add(paragraph.toString());
    return whole;
  }
}
