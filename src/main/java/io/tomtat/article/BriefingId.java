package io.tomtat.article;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
      throw new IllegalArgumentException("not a briefing's id (like 2026-11-22/017): " + text);
    }
    return new BriefingId(LocalDate.parse(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  @Override
  public String toString() {
    return "%s/%03d".formatted(edition, number);
  }
}
