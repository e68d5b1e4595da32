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
    return of(Provider.OPENAI, baseUrl, keyVariable, deadline, strictSchema, null);
  }

  static ModelSettings of(
      Provider provider,
      String baseUrl,
      String keyVariable,
      Duration deadline,
      boolean strictSchema,
      String thinking) {
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
        null);
  }
}
