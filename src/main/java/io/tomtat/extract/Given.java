package io.tomtat.extract;

import io.tomtat.article.Metadata;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document besides its bytes; it fills what the document itself does not say.
 *
 * @param title as the container of an item, such as a feed, says
 * @param metadata likewise
 * @param fetched from the network; null if it was not, or at an unknown time
 * @param charset as the head said that came with it; null if none did
 */
public record Given(
    @Nullable String title,
    Metadata metadata,
    @Nullable Instant fetched,
    @Nullable String charset) {

  public static final Given NONE = new Given(null, Metadata.NONE);

  public Given(@Nullable String title, Metadata metadata) {
    this(title, metadata, null, null);
  }
}
