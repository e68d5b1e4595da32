package io.tomtat.model;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a service asks to wait: {@code retry-after-ms}, or {@code Retry-After} of RFC 9110. */
final class RetryAfter {

  private RetryAfter() {}

  /**
   * @return never negative; null if the service does not say, or not in a form anybody knows
   */
  static @Nullable Duration of(HttpHeaders headers, Clock clock) {
    Duration precise = number(headers.firstValue("retry-after-ms"), 1);
    if (precise != null) {
      return precise;
    }
    Duration seconds = number(headers.firstValue("retry-after"), 1_000);
    return seconds != null ? seconds : until(headers.firstValue("retry-after"), clock);
  }

  /** {@code 20} or {@code 0.5}; an absurd one counts as a year. */
  private static @Nullable Duration number(Optional<String> value, double unitMillis) {
    String text = value.map(String::strip).orElse("");
    if (!text.matches("\\d{1,15}(\\.\\d{1,9})?")) {
      return null;
    }
    double millis = Math.ceil(Double.parseDouble(text) * unitMillis);
    return Duration.ofMillis(Math.min((long) millis, Duration.ofDays(365).toMillis()));
  }

  /** {@code Sun, 22 Nov 2026 04:30:00 GMT}. */
  private static @Nullable Duration until(Optional<String> value, Clock clock) {
    try {
      ZonedDateTime moment =
          ZonedDateTime.parse(value.orElse(""), DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(clock.instant(), moment.toInstant());
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
