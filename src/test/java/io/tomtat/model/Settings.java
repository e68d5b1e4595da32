package io.tomtat.model;

import java.time.Duration;

/** Settings for tests. */
public final class Settings {

  private Settings() {}

  public static ModelSettings of(String baseUrl) {
    return of(baseUrl, null, Duration.ofSeconds(10), true);
  }

  public static ModelSettings of(
      String baseUrl, String keyVariable, Duration deadline, boolean strictSchema) {
    return of(baseUrl, keyVariable, deadline, strictSchema, PaceSettings.NONE);
  }

  /** With requests a minute as the provider states them, null for none. */
  public static ModelSettings paced(String baseUrl, Integer requestsPerMinute, Duration deadline) {
    PaceSettings pace = new PaceSettings(requestsPerMinute, null, null);
    return of(baseUrl, null, deadline, true, pace);
  }

  private static ModelSettings of(
      String baseUrl,
      String keyVariable,
      Duration deadline,
      boolean strictSchema,
      PaceSettings pace) {
    return new ModelSettings(
        Provider.OPENAI,
        "stub",
        baseUrl,
        keyVariable,
        8,
        deadline,
        null,
        4000,
        strictSchema,
        null,
        pace.requestsPerMinute(),
        pace.tokensPerMinute(),
        pace.outputTokensPerMinute(),
        Duration.ofMinutes(15));
  }
}
