package io.tomtat.model;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reply's {@code x-ratelimit-*} headers say, as OpenAI and those compatible with it send
 * them.
 */
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

    static Quota of(HttpHeaders headers, String what) {
      return new Quota(
          number(headers, "x-ratelimit-limit-" + what),
          number(headers, "x-ratelimit-remaining-" + what),
          span(headers.firstValue("x-ratelimit-reset-" + what).orElse("")));
    }

    boolean usedUp() {
      return remaining != null && remaining == 0 && reset != null;
    }
  }

  static RateLimits of(HttpHeaders headers) {
    return new RateLimits(Quota.of(headers, "requests"), Quota.of(headers, "tokens"));
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
