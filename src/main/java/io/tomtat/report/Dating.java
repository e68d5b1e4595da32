package io.tomtat.report;

import io.tomtat.article.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, as a reader of an edition has to know it.
 *
 * @param published null if the document does not say
 */
record Dating(@Nullable Timestamp published, LocalDate edition, ZoneId zone) {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private static final int NEWS_DAYS = 7;

  /** {@code 21 October 2026, 17:42} in the zone; null if the date is not known. */
  public @Nullable String words() {
    LocalDate day = day();
    OffsetDateTime moment = published == null ? null : published.moment();
    if (day == null || moment == null) {
      return day == null ? null : DAY.format(day);
    }
    return DAY.format(day) + ", " + TIME.format(moment.atZoneSameInstant(zone));
  }

  /** What is unusual about the date; null if it is that of fresh news. */
  public @Nullable String warning() {
    LocalDate day = day();
    if (day == null) {
      return "publication date unknown";
    }
    long age = ChronoUnit.DAYS.between(day, edition);
    if (age > NEWS_DAYS) {
      return "%s old".formatted(new Quantity(age, "day"));
    }
    return age < -1 ? "dated after this edition" : null;
  }

  private @Nullable LocalDate day() {
    if (published == null) {
      return null;
    }
    OffsetDateTime moment = published.moment();
    return moment == null ? published.day() : moment.atZoneSameInstant(zone).toLocalDate();
  }
}
