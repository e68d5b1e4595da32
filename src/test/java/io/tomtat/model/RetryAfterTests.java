package io.tomtat.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTests {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T04:30:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "retry-after    | 20                            | PT20S",
        "retry-after    | 0.5                           | PT0.5S",
        "retry-after    | 0                             | PT0S",
        "retry-after-ms | 1250                          | PT1.25S",
        "retry-after-ms | 0.2                           | PT0.001S",
        "retry-after    | Sun, 22 Nov 2026 04:31:30 GMT | PT1M30S",
        "retry-after    | Sun, 22 Nov 2026 04:00:00 GMT | PT0S",
        "retry-after    | 999999999999999               | P365D",
      })
  void ofEveryKnownForm(String name, String value, Duration expected) {
    assertThat(RetryAfter.of(headers(Map.of(name, List.of(value))), CLOCK)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1e9", "22 Nov"})
  void ofAnUnknownForm(String value) {
    assertThat(RetryAfter.of(headers(Map.of("retry-after", List.of(value))), CLOCK)).isNull();
  }

  @Test
  void ofBothPrefersMilliseconds() {
    Map<String, List<String>> both =
        Map.of("retry-after", List.of("2"), "retry-after-ms", List.of("1500"));
    assertThat(RetryAfter.of(headers(both), CLOCK)).isEqualTo(Duration.ofMillis(1500));
  }

  private static HttpHeaders headers(Map<String, List<String>> values) {
    return HttpHeaders.of(values, (name, value) -> true);
  }
}
