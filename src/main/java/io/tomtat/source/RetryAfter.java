package io.tomtat.source;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long a host asks to wait: the header {@code Retry-After} of RFC 9110, seconds or a date. */
final class RetryAfter {

  private RetryAfter() {}

  /**
   * @param header {@code 120} or {@code Sun, 22 Nov 2026 04:30:00 GMT}
   * @return never negative; null if the host does not say, or not in one of these forms
   */
  static @Nullable Duration of(@Nullable String header, Clock clock) {
    String text = header == null ? "" : header.strip();
    return text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : until(text, clock);
  }

  private static @Nullable Duration until(String date, Clock clock) {
    try {
      ZonedDateTime moment = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(clock.instant(), moment.toInstant());
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
