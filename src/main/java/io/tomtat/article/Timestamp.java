package io.tomtat.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as the document gives it: a day, or a moment with its offset.
 *
 * @param moment null when only the day is known
 */
public record Timestamp(LocalDate day, @Nullable OffsetDateTime moment) {

  public Timestamp {
    if (moment != null && !moment.toLocalDate().equals(day)) {
      throw new IllegalArgumentException(moment + " is not on " + day);
    }
  }

  public static Timestamp of(LocalDate day) {
    return new Timestamp(day, null);
  }

  public static Timestamp of(OffsetDateTime moment) {
    return new Timestamp(moment.toLocalDate(), moment);
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws DateTimeParseException if the text is neither an ISO-8601 day nor a moment with offset
   */
  public static Timestamp parse(String text) {
    return text.length() == 10 ? of(LocalDate.parse(text)) : of(OffsetDateTime.parse(text));
  }

  /** ISO-8601: {@code 2026-11-22} or {@code 2026-11-22T08:30+07:00}. */
  @Override
  public String toString() {
    return moment == null ? day.toString() : moment.toString();
  }
}
