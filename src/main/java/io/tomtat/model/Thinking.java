package io.tomtat.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How much a model thinks before it answers, as the job file says.
 *
 * @param tokens given as a number; 0 otherwise
 */
record Thinking(Level level, int tokens) {

  /** How the measure is given. */
  enum Level {
    OFF,
    /** As much as the model sees fit. */
    ON,
    MINIMAL,
    LOW,
    MEDIUM,
    HIGH,
    /** A number of tokens. */
    TOKENS;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Without quotes, YAML 1.1 reads on and off as true and false.
   *
   * @throws IllegalArgumentException saying what may be written
   */
  static Thinking of(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (word.matches("[1-9]\\d{0,5}")) {
      return new Thinking(Level.TOKENS, Integer.parseInt(word));
    }
    return switch (word) {
      case "0", "false" -> new Thinking(Level.OFF, 0);
      case "true" -> new Thinking(Level.ON, 0);
      default -> new Thinking(level(word), 0);
    };
  }

  private static Level level(String word) {
    return Arrays.stream(Level.values())
        .filter(level -> level != Level.TOKENS && level.code().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "model.thinking: '%s' is no measure; write off, on, minimal, low, medium, high or a number of tokens"
                        .formatted(word)));
  }

  /**
   * Refuses what the provider could not be told.
   *
   * @throws IllegalArgumentException naming what it can
   */
  void check(Provider provider, int maxOutputTokens) {
    List<Level> known = known(provider);
    if (!known.contains(level)) {
      throw new IllegalArgumentException(
          known.isEmpty()
              ? "model.thinking: there is no such setting for %s; remove it"
                  .formatted(provider.code())
              : "model.thinking: %s is not for %s; use one of %s"
                  .formatted(this, provider.code(), words(known)));
    }
    if (provider == Provider.ANTHROPIC && budget() >= maxOutputTokens) {
      throw new IllegalArgumentException(
          "model.thinking: %s takes up to %d tokens of model.max-output-tokens, which is %d; raise that above %d"
              .formatted(this, budget(), maxOutputTokens, budget()));
    }
    if (provider == Provider.ANTHROPIC && level == Level.TOKENS && tokens < 1024) {
      throw new IllegalArgumentException(
          "model.thinking: %d is less than the 1024 tokens that anthropic asks for at least"
              .formatted(tokens));
    }
  }

  /**
   * Tokens for a provider that counts instead of weighing; 0 if not limited. Google gives the
   * figures for its own OpenAI-compatible address (ai.google.dev/gemini-api/docs/openai).
   */
  int budget() {
    return switch (level) {
      case OFF, ON -> 0;
      case MINIMAL, LOW -> 1_024;
      case MEDIUM -> 8_192;
      case HIGH -> 24_576;
      case TOKENS -> tokens;
    };
  }

  boolean off() {
    return level == Level.OFF;
  }

  private static List<Level> known(Provider provider) {
    return switch (provider) {
      case OPENAI -> List.of(Level.OFF, Level.MINIMAL, Level.LOW, Level.MEDIUM, Level.HIGH);
      case ANTHROPIC ->
          List.of(Level.OFF, Level.ON, Level.LOW, Level.MEDIUM, Level.HIGH, Level.TOKENS);
      case GEMINI -> List.of(Level.values());
      case OLLAMA -> List.of(Level.OFF, Level.ON);
      case MISTRAL, RECORDED -> List.of();
    };
  }

  private static String words(List<Level> levels) {
    return String.join(
        ", ",
        levels.stream().map(l -> l == Level.TOKENS ? "a number of tokens" : l.code()).toList());
  }

  /** As the job file writes it. */
  @Override
  public String toString() {
    return level == Level.TOKENS ? Integer.toString(tokens) : level.code();
  }
}
