package io.tomtat.model;

import java.net.http.HttpRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The secret that a service asks for. It leaves this object towards one address only and shows up
 * in no text.
 */
final class Key {

  static final Key NONE = new Key("", null);

  private final String header;
  private final @Nullable String secret;

  private Key(String header, @Nullable String secret) {
    this.header = header;
    this.secret = secret;
  }

  /**
   * The provider's usual variable holds for the provider's own address; another address gets only
   * what the job file names, so that no key reaches a third party by accident.
   *
   * @throws PersonNeededException if the variable is not set
   */
  static Key of(ModelSettings settings, Models.Environment environment) {
    List<String> variables = variables(settings);
    if (variables.isEmpty()) {
      return NONE;
    }
    for (String variable : variables) {
      String secret = environment.get(variable);
      if (secret != null && !secret.isBlank()) {
        return new Key(settings.provider().keyHeader(), checked(variable, secret.strip()));
      }
    }
    throw new PersonNeededException(
        "the environment variable %s is not set; it must hold the key for %s (export %s=…)"
            .formatted(String.join(" or ", variables), settings.address(), variables.get(0)));
  }

  /** For people: which variable it comes from, and whether that is set. */
  static String describe(ModelSettings settings, Models.Environment environment) {
    List<String> variables = variables(settings);
    if (variables.isEmpty()) {
      return "without a key";
    }
    boolean set = variables.stream().map(environment::get).anyMatch(s -> s != null && !s.isBlank());
    return "key from %s, which is %s"
        .formatted(String.join(" or ", variables), set ? "set" : "not set");
  }

  boolean sent() {
    return secret != null;
  }

  /** Nothing is put in if none is sent. */
  void putInto(HttpRequest.Builder request) {
    if (secret != null) {
      request.setHeader(header, header.equals("Authorization") ? "Bearer " + secret : secret);
    }
  }

  /** The text with the key struck out: some services quote it in their error. */
  String strike(String text) {
    return secret == null ? text : text.replace(secret, "[key]");
  }

  @Override
  public String toString() {
    return secret == null ? "no key" : "a key";
  }

  private static List<String> variables(ModelSettings settings) {
    if (settings.keyVariable() != null) {
      return List.of(settings.keyVariable());
    }
    return settings.ownAddress() ? settings.provider().keyVariables() : List.of();
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
