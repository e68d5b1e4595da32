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

  /** With requests a minute as the provider states them, null for none. */
  public static ModelSettings paced(String baseUrl, Integer requestsPerMinute, Duration deadline) {
    PaceSettings pace = new PaceSettings(requestsPerMinute, null, null);
    return of(Provider.OPENAI, baseUrl, null, deadline, true, null, pace);
  }

  static ModelSettings of(
      Provider provider,
      String baseUrl,
      String keyVariable,
      Duration deadline,
      boolean strictSchema,
      String thinking) {
    return of(provider, baseUrl, keyVariable, deadline, strictSchema, thinking, PaceSettings.NONE);
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
        50_000,
        Duration.ofMinutes(15));
  }
}
