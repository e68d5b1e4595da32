package io.tomtat.source;

import io.tomtat.article.Metadata;
import io.tomtat.article.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/**
 * The setting {@code since}: how old an article may be that a list of articles names.
 *
 * @param span before now; null if there is a day
 * @param day in Vietnam; null if there is a span
 */
record Since(@Nullable Duration span, @Nullable LocalDate day) {

  static final Since EVER = new Since(null, null);

  /**
   * @param text {@code 48h}, {@code 30d} or {@code 2026-11-01}; null: ever
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  static Since of(String source, @Nullable String text) {
    if (text == null) {
      return EVER;
    }
    try {
      return text.matches("\\d{4}-.*")
          ? new Since(null, LocalDate.parse(text))
          : new Since(DurationStyle.detectAndParse(text), null);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "sources: since of %s is '%s'; write a time span like 48h or 30d, or a day like 2026-11-01"
              .formatted(source, text),
          e);
    }
  }

  /** What has no date is not held against it. */
  boolean holds(@Nullable Instant moment, Clock clock) {
    if (moment == null) {
      return true;
    }
    return (span == null || !moment.isBefore(clock.instant().minus(span)))
        && (day == null || !moment.isBefore(day.atStartOfDay(FeedFile.VIETNAM).toInstant()));
  }

  /** The newest moment that a list says of an article; null if it says none. */
  static @Nullable Instant moment(Metadata metadata) {
    return moment(metadata.modified() == null ? metadata.published() : metadata.modified());
  }

  /** The first moment of a day that is known no closer. */
  static @Nullable Instant moment(@Nullable Timestamp said) {
    if (said == null) {
      return null;
    }
    return said.moment() == null
        ? said.day().atStartOfDay(FeedFile.VIETNAM).toInstant()
        : said.moment().toInstant();
  }
}
