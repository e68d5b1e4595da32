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

  /** With limits, as a provider states them. */
  static ModelSettings of(String baseUrl, PaceSettings pace) {
    return of(baseUrl, null, Duration.ofSeconds(10), true, pace);
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
