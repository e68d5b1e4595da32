package io.tomtat.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeptHeadersTests {

  @Test
  void ofKeepsWhatHelpsToAskTheProviderAndNothingElse() {
    assertThat(
            KeptHeaders.of(
                headers(
                    Map.of(
                        "X-Request-Id", "req_1",
                        "x-ratelimit-remaining-tokens", "12",
                        "Retry-After", "7",
                        "set-cookie", "session=secret",
                        "date", "today"))))
        .containsOnly(
            Map.entry("x-request-id", "req_1"),
            Map.entry("x-ratelimit-remaining-tokens", "12"),
            Map.entry("retry-after", "7"));
  }

  @Test
  void ofShortensWhatIsTooLong() {
    assertThat(KeptHeaders.of(headers(Map.of("request-id", "x".repeat(5_000)))).get("request-id"))
        .hasSize(200);
  }

  @Test
  void requestIdWhateverItIsCalled() {
    assertThat(KeptHeaders.requestId(headers(Map.of("mistral-correlation-id", "abc"))))
        .isEqualTo("abc");
    assertThat(KeptHeaders.requestId(headers(Map.of("retry-after", "7")))).isNull();
  }

  private static HttpHeaders headers(Map<String, String> values) {
    Map<String, List<String>> lists =
        values.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
    return HttpHeaders.of(lists, (a, b) -> true);
  }
}
