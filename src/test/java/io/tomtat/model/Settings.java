package io.tomtat.model;

import java.time.Duration;

/** Model settings for tests. */
public final class Settings {

  private Settings() {}

  public static ModelSettings of(String baseUrl) {
    return of(baseUrl, null, Duration.ofSeconds(10), true);
  }

  public static ModelSettings of(
      String baseUrl, String keyVariable, Duration deadline, boolean strictSchema) {
    return of(
        Provider.OPENAI, baseUrl, keyVariable, deadline, strictSchema, null, PaceSettings.NONE);
  }

  /** With limits, as a provider states them. */
  static ModelSettings of(String baseUrl, PaceSettings pace) {
    return of(Provider.OPENAI, baseUrl, null, Duration.ofSeconds(10), true, null, pace);
  }

  static ModelSettings of(
      Provider provider,
      String baseUrl,
      String keyVariable,
      Duration deadline,
      boolean strictSchema,
      String thinking) {
    return of(
        provider, baseUrl, keyVariable, deadline, strictSchema, thinking, PaceSettings.NONE);
  }

  private static ModelSettings of(
      Provider provider,
      String baseUrl,
      String keyVariable,
      Duration deadline,
      boolean strictSchema,
      String thinking,
      PaceSettings pace) {
    return new ModelSettings(
        provider,
        "stub",
        baseUrl,
        keyVariable,
        8,
        deadline,
        null,
        thinking,
        4000,
        strictSchema,
        null,
        pace.requestsPerMinute(),
        pace.tokensPerMinute(),
        pace.outputTokensPerMinute(),
        Duration.ofMinutes(15));
  }
}
