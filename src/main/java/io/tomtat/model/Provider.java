package io.tomtat.model;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Who answers. */
public enum Provider {
  /** Or any server that speaks its protocol. */
  OPENAI("https://api.openai.com/v1", "Authorization", "OPENAI_API_KEY"),
  ANTHROPIC("https://api.anthropic.com/v1", "x-api-key", "ANTHROPIC_API_KEY"),
  GEMINI(
      "https://generativelanguage.googleapis.com/v1beta",
      "x-goog-api-key",
      "GEMINI_API_KEY",
      "GOOGLE_API_KEY"),
  MISTRAL("https://api.mistral.ai/v1", "Authorization", "MISTRAL_API_KEY"),
  /** On this machine, where it asks for no key. */
  OLLAMA("http://localhost:11434", "Authorization"),
  /** A folder of replies. */
  RECORDED("", "");

  private final String address;
  private final String keyHeader;

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes it so
  private final List<String> keyVariables;

  Provider(String address, String keyHeader, String... keyVariables) {
    this.address = address;
    this.keyHeader = keyHeader;
    this.keyVariables = List.of(keyVariables);
  }

  /** The provider's own base URL. */
  String address() {
    return address;
  }

  /** The header that carries the key. */
  String keyHeader() {
    return keyHeader;
  }

  /** Where users keep the key for the provider's own address, the most usual first. */
  List<String> keyVariables() {
    return keyVariables;
  }

  /** What becomes of the part of the prompt that is always the same, for people. */
  String caching() {
    return switch (this) {
      case ANTHROPIC -> "prompt cache asked for";
      case OPENAI, GEMINI -> "prompt cache left to the service";
      case MISTRAL, OLLAMA, RECORDED -> "no prompt cache told of";
    };
  }

  /** As the job file writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All of them, for people. */
  static String choices() {
    return Arrays.stream(values())
        .map(p -> p == OPENAI ? "openai (any compatible server)" : p.code())
        .collect(joining(", "))
        .replaceFirst(", recorded$", " or recorded");
  }
}
