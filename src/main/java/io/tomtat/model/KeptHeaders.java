package io.tomtat.model;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers of an answer that help to ask the provider about it; all others are forgotten. */
final class KeptHeaders {

  /** {@code x-request-id}, {@code request-id}, {@code mistral-correlation-id}. */
  private static final Pattern ID = Pattern.compile("(.+-)?(request|correlation)-id");

  /** {@code x-ratelimit-remaining-tokens}, {@code retry-after}, {@code openai-processing-ms}. */
  private static final Pattern STATE =
      Pattern.compile("(x|anthropic)-ratelimit-.+|retry-after(-ms)?|openai-processing-ms");

  private static final int LONGEST = 200;

  private KeptHeaders() {}

  static Map<String, String> of(HttpHeaders headers) {
    Map<String, String> kept = new TreeMap<>();
    headers.map().forEach((name, values) -> keep(kept, name, values));
    return kept;
  }

  /** By which the provider knows the request; null if it does not say. */
  static @Nullable String requestId(HttpHeaders headers) {
    return of(headers).entrySet().stream()
        .filter(header -> ID.matcher(header.getKey()).matches())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static void keep(Map<String, String> kept, String name, List<String> values) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!values.isEmpty() && (ID.matcher(lower).matches() || STATE.matcher(lower).matches())) {
      String value = values.get(0);
      kept.put(lower, value.length() <= LONGEST ? value : value.substring(0, LONGEST));
    }
  }
}
