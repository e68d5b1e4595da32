package io.tomtat.article;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A briefing's name within its job, short enough to be said aloud: {@code 2026-11-22/017}.
 *
 * @param edition the edition it was briefed for
 * @param number from 1 within the edition
 */
public record BriefingId(LocalDate edition, int number) {

  private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{1,9})");

  /**
   * @throws IllegalArgumentException if the text has not this form
   */
  public static BriefingId parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw notAnId(text, null);
    }
    try {
      return new BriefingId(LocalDate.parse(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    } catch (DateTimeParseException e) {
      throw notAnId(text, e);
    }
  }

  /** Whether a text is meant as an id and can be one. */
  public static boolean isId(String text) {
    try {
      parse(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static IllegalArgumentException notAnId(String text, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "not a briefing's id (like 2026-11-22/017): " + text, cause);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s/%03d", edition, number);
  }
}
