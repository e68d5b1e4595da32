package io.tomtat.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The secret that a service asks for. It leaves this object towards one address only and shows up
 * in no text.
 */
final class Key {

  static final String OPENAI_URL = "https://api.openai.com/v1";
  private static final String OPENAI_VARIABLE = "OPENAI_API_KEY";

  static final Key NONE = new Key(null);

  private final @Nullable String secret;

  private Key(@Nullable String secret) {
    this.secret = secret;
  }

  /**
   * The provider's usual variable holds for the provider's own address; another address gets only
   * what the job file names, so that no key reaches a third party by accident.
   *
   * @throws PersonNeededException if the variable is not set
   */
  static Key of(ModelSettings settings, Models.Environment environment) {
    String variable = variable(settings);
    if (variable == null) {
      return NONE;
    }
    String secret = environment.get(variable);
    if (secret == null || secret.isBlank()) {
      throw new PersonNeededException(
          "the environment variable %s is not set; it must hold the key for %s (export %s=…)"
              .formatted(variable, address(settings), variable));
    }
    return new Key(checked(variable, secret.strip()));
  }

  /** For people: which variable it comes from, and whether that is set. */
  static String describe(ModelSettings settings, Models.Environment environment) {
    String variable = variable(settings);
    if (variable == null) {
      return "without a key";
    }
    String secret = environment.get(variable);
    boolean set = secret != null && !secret.isBlank();
    return "key from %s, which is %s".formatted(variable, set ? "set" : "not set");
  }

  /** Where requests go to, without a slash at the end. */
  static String address(ModelSettings settings) {
    return Objects.requireNonNullElse(settings.baseUrl(), OPENAI_URL).replaceFirst("/+$", "");
  }

  /** For the one header that needs it; null if none is sent. */
  @Nullable String secret() {
    return secret;
  }

  /** The text with the key struck out: some services quote it in their error. */
  String strike(String text) {
    return secret == null ? text : text.replace(secret, "[key]");
  }

  @Override
  public String toString() {
    return secret == null ? "no key" : "a key";
  }

  private static @Nullable String variable(ModelSettings settings) {
    if (settings.keyVariable() != null) {
      return settings.keyVariable();
    }
    return address(settings).equals(OPENAI_URL) ? OPENAI_VARIABLE : null;
  }

  /** The JDK's HTTP client would quote a bad header value, key and all. */
  private static String checked(String variable, String secret) {
    if (!secret.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
      throw new PersonNeededException(
          "the environment variable %s holds a character that no key has; copy the key again"
              .formatted(variable));
    }
    return secret;
  }
}
