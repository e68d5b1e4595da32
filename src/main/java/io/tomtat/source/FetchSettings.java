package io.tomtat.source;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The job file's {@code fetch}: how hosts on the network are asked.
 *
 * @param contact a mail address or a page, sent along with every request; null: no source needs it
 * @param delay between the end of one request and the next one to the same host; a longer one of
 *     the host's own goes before it
 */
public record FetchSettings(@Nullable String contact, @DefaultValue("1s") Duration delay) {

  /** {@code desk@example.org}, {@code https://example.org/reader} */
  private static final Pattern CONTACT =
      Pattern.compile("[!-~&&[^()<>\\\\\"@]]+@[A-Za-z0-9.-]+|https?://[!-~&&[^()<>\\\\\"]]+");

  /**
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  public FetchSettings {
    if (contact != null && !CONTACT.matcher(contact).matches()) {
      throw new IllegalArgumentException(
          "fetch.contact: '%s' is neither a mail address nor a web address; write it like desk@example.org"
              .formatted(contact));
    }
    if (delay.isNegative()) {
      throw new IllegalArgumentException("fetch.delay: %s is negative".formatted(delay));
    }
  }
}
