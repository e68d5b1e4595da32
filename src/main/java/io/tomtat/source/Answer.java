package io.tomtat.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of asking for a page. */
sealed interface Answer {

  /**
   * It is there.
   *
   * @param address where it was found, behind all redirects
   * @param charset as the host says, null if it does not
   * @param modified likewise
   * @param fetched by our clock
   */
  record Page(
      WebAddress address,
      Body body,
      @Nullable String charset,
      @Nullable String etag,
      @Nullable Instant modified,
      Instant fetched)
      implements Answer {}

  /** It is as it was. */
  record NotModified() implements Answer {}

  /** It is there no more, or never was. */
  record Gone(String words) implements Answer {}

  /** It is not to be had, and asking again changes nothing: forbidden, or too large. */
  record Refused(String words, boolean tooLarge) implements Answer {
    Refused(String words) {
      this(words, false);
    }
  }

  /** It cannot be had now. */
  record Away(String words) implements Answer {}
}
