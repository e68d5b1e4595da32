package io.tomtat.model;

import java.util.Locale;

/** Who answers. */
public enum Provider {
  OPENAI(true),
  RECORDED(true),
  ANTHROPIC(false),
  GEMINI(false),
  MISTRAL(false),
  OLLAMA(false);

  private final boolean supported;

  Provider(boolean supported) {
    this.supported = supported;
  }

  boolean supported() {
    return supported;
  }

  /** As the job file writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
