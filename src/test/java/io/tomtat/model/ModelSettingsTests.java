package io.tomtat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ModelSettingsTests {

  @Test
  void bindsWithItsDefaults() {
    ModelSettings settings = bind(Map.of("provider", "openai", "name", "gpt-5-mini"));
    assertThat(settings)
        .isEqualTo(
            new ModelSettings(
                Provider.OPENAI,
                "gpt-5-mini",
                null,
                null,
                8,
                Duration.ofSeconds(120),
                null,
                null,
                4000,
                true,
                null,
                null,
                null,
                null,
                50_000,
                Duration.ofMinutes(15)));
  }

  @Test
  void bindsEverySetting() {
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "provider", "openai",
                "name", "qwen",
                "base-url", "http://localhost:8000/v1",
                "key-variable", "MY_KEY",
                "concurrency", "64",
                "call-deadline", "30s",
                "temperature", "0.2",
                "max-output-tokens", "2000",
                "strict-schema", "false"));
    all.put("requests-per-minute", "500");
    all.put("tokens-per-minute", "200000");
    all.put("output-tokens-per-minute", "40000");
    all.put("patience", "5m");
    ModelSettings settings = bind(all);
    assertThat(settings.concurrency()).isEqualTo(64);
    assertThat(settings.callDeadline()).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.pace()).isEqualTo(new PaceSettings(500, 200_000, 40_000));
    assertThat(settings.patience()).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.parameters())
        .containsExactlyEntriesOf(
            new java.util.TreeMap<>(Map.of("temperature", "0.2", "strict-schema", "false")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thinking      | much                       | off, on, minimal, low, medium, high",
        "thinking      | on                         | on is not for openai; use one of off, minimal",
        "name          | gpt 5                      | holds a space",
        "name          |                            | model.name is missing",
        "concurrency   | 0                          | not between 1 and 512",
        "concurrency   | 513                        | not between 1 and 512",
        "call-deadline | 10ms                       | not between 1s and 1h",
        "temperature   | 3                          | not between 0 and 2",
        "key-variable  | sk-secret                  | the name of an environment variable",
        "base-url      | localhost:8000             | not a web address",
        "base-url      | file:///etc                | not a web address",
        "base-url      | https://me:pw@host/v1      | user name or password",
        "base-url      | https://host/v1?key=secret | after ? or #",
        "requests-per-minute | 0                    | not a limit; write a number above 0",
        "patience      | 10ms                       | not between 1s and 24h",
        "replies       | replies                    | provider: recorded only"
      })
  void refusesWithReasonAndRemedy(String key, String value, String words) {
    Map<String, String> settings = new HashMap<>(Map.of("provider", "openai", "name", "gpt"));
    settings.put(key, value == null ? "" : value);
    assertThatThrownBy(() -> bind(settings)).hasStackTraceContaining(words);
  }

  @ParameterizedTest
  @CsvSource({"off, off", "false, off", "on, on", "true, on", "2048, 2048", "0, off", "Low, low"})
  void readsAMeasureOfThinkingAlsoAsYamlGivesIt(String written, String read) {
    assertThat(Thinking.of(written)).hasToString(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mistral   | low    | there is no such setting for mistral",
        "ollama    | low    | use one of off, on",
        "openai    | 2048   | use one of off, minimal, low, medium, high",
        "anthropic | medium | raise that above 8192",
        "anthropic | 100    | less than the 1024 tokens"
      })
  void refusesThinkingThatTheProviderCannotBeTold(String provider, String thinking, String words) {
    Map<String, String> settings = Map.of("provider", provider, "name", "m", "thinking", thinking);
    assertThatThrownBy(() -> bind(settings)).hasStackTraceContaining(words);
  }

  @Test
  void refusesATemperatureForAnAnthropicModelThatThinks() {
    Map<String, String> settings =
        Map.of("provider", "anthropic", "name", "m", "thinking", "low", "temperature", "0.2");
    assertThatThrownBy(() -> bind(settings)).hasStackTraceContaining("set model.thinking: off");
  }

  @Test
  void countsThinkingAmongTheParameters() {
    ModelSettings settings = bind(Map.of("provider", "gemini", "name", "m", "thinking", "low"));
    assertThat(settings.parameters()).containsEntry("thinking", "low");
  }

  @Test
  void refusesWithoutRepeatingASecret() {
    Map<String, String> settings =
        Map.of("provider", "openai", "name", "gpt", "base-url", "https://me:hunter2@host/v1");
    assertThatThrownBy(() -> bind(settings)).rootCause().hasMessageNotContaining("hunter2");
  }

  @Test
  void namesARecordedModelItself() {
    ModelSettings settings = bind(Map.of("provider", "recorded", "replies", "replies"));
    assertThat(settings.name()).isEqualTo("recorded");
    assertThat(settings.recorded()).isTrue();
  }

  private static ModelSettings bind(Map<String, String> settings) {
    Map<String, String> prefixed = new HashMap<>();
    settings.forEach((key, value) -> prefixed.put("model." + key, value));
    return new Binder(new MapConfigurationPropertySource(prefixed))
        .bind("model", Bindable.of(ModelSettings.class))
        .get();
  }
}
