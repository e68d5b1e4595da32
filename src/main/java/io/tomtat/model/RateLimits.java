package io.tomtat.model;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an answer's headers say of the service's limits, in the forms that services give them. */
public record RateLimits(Quota requests, Quota tokens) {

  static final RateLimits UNKNOWN = new RateLimits(Quota.UNKNOWN, Quota.UNKNOWN);

  /** {@code 6m0s}, {@code 1h2m}, {@code 20ms}, {@code 7.66s}; a bare number is seconds. */
  private static final Pattern SPAN =
      Pattern.compile("(?:(\\d+)h)?(?:(\\d+)m(?!s))?(?:(\\d+(?:\\.\\d+)?)(s|ms)?)?");

  /**
   * Of requests or of tokens; null where nothing is said.
   *
   * @param limit a minute
   * @param remaining now
   * @param reset until all of it is there again
   */
  public record Quota(@Nullable Long limit, @Nullable Long remaining, @Nullable Duration reset) {
    static final Quota UNKNOWN = new Quota(null, null, null);

    private Quota or(Quota other) {
      return equals(UNKNOWN) ? other : this;
    }

    boolean usedUp() {
      return remaining != null && remaining == 0 && reset != null;
    }
  }

  /**
   * @param now for services that name the moment of the reset
   */
  static RateLimits of(HttpHeaders headers, Instant now) {
    return new RateLimits(
        openAi(headers, "requests")
            .or(mistral(headers, "req-minute"))
            .or(anthropic(headers, "requests", now)),
        openAi(headers, "tokens")
            .or(mistral(headers, "tokens-minute"))
            .or(uncounted(anthropic(headers, "tokens", now))));
  }

  /** OpenAI and those compatible with it: {@code x-ratelimit-reset-requests: 6m0s}. */
  private static Quota openAi(HttpHeaders headers, String what) {
    return new Quota(
        number(headers, "x-ratelimit-limit-" + what),
        number(headers, "x-ratelimit-remaining-" + what),
        span(headers.firstValue("x-ratelimit-reset-" + what).orElse("")));
  }

  /** {@code x-ratelimit-limit-req-minute: 60}; the minute is the calendar's. */
  private static Quota mistral(HttpHeaders headers, String what) {
    return new Quota(
        number(headers, "x-ratelimit-limit-" + what),
        number(headers, "x-ratelimit-remaining-" + what),
        null);
  }

  /** {@code anthropic-ratelimit-requests-reset: 2026-11-22T03:30:00Z}. */
  private static Quota anthropic(HttpHeaders headers, String what, Instant now) {
    String prefix = "anthropic-ratelimit-" + what;
    return new Quota(
        number(headers, prefix + "-limit"),
        number(headers, prefix + "-remaining"),
        until(headers.firstValue(prefix + "-reset").orElse(""), now));
  }

  /** Cached tokens are not counted there: held to the figure, a run would be far too slow. */
  private static Quota uncounted(Quota quota) {
    return new Quota(null, quota.remaining(), quota.reset());
  }

  private static @Nullable Duration until(String moment, Instant now) {
    try {
      Duration left = Duration.between(now, OffsetDateTime.parse(moment).toInstant());
      return left.isNegative() ? Duration.ZERO : left;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable Long number(HttpHeaders headers, String name) {
    String text = headers.firstValue(name).map(String::strip).orElse("");
    return text.matches("\\d{1,12}") ? Long.valueOf(text) : null;
  }

  static @Nullable Duration span(String text) {
    Matcher parts = SPAN.matcher(text.strip());
    if (text.isBlank() || text.length() > 20 || !parts.matches()) {
      return null;
    }
    double millis = 3_600_000 * value(parts.group(1)) + 60_000 * value(parts.group(2));
    millis += ("ms".equals(parts.group(4)) ? 1 : 1_000) * value(parts.group(3));
    return Duration.ofMillis((long) Math.ceil(millis));
  }

  private static double value(@Nullable String number) {
    return number == null ? 0 : Double.parseDouble(number);
  }
}
