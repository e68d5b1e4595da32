package io.tomtat.job;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Who is told how a run ended: a command, or an address on the web. */
public sealed interface Notice {

  /**
   * @param line for {@code sh -c}, such as {@code mail -s tomtat me@example.org}
   */
  record Command(String line) implements Notice {
    @Override
    public String words() {
      return "the command";
    }
  }

  /**
   * @param uri http or https; its path or query may hold a secret
   */
  record Address(URI uri) implements Notice {
    @Override
    public String words() {
      return uri.getHost();
    }
  }

  /** For people: who it is, without a secret. */
  String words();

  /**
   * @param key of the setting, for messages
   * @throws IllegalArgumentException naming key, reason and remedy, without the text
   */
  static Notice of(String key, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          key + " is empty; name a command or an address like https://hooks.example.org/…");
    }
    String line = text.strip();
    return line.toLowerCase(Locale.ROOT).matches("(?s)https?://.*")
        ? new Address(address(key, line))
        : new Command(line);
  }

  private static URI address(String key, String text) {
    URI uri = parsed(key, text);
    if (uri.getHost() == null) {
      throw wrong(key);
    } else if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "%s: user and password do not belong into an address; use a command like \"curl --netrc …\" instead"
              .formatted(key));
    }
    return uri;
  }

  private static URI parsed(String key, String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw wrong(key); // its message would quote the text
    }
  }

  private static IllegalArgumentException wrong(String key) {
    return new IllegalArgumentException(
        key + " is not an address; write it like https://hooks.example.org/…");
  }
}
