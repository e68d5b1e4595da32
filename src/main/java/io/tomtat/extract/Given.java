package io.tomtat.extract;

import io.tomtat.article.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * What the container of an item, such as a feed, says of it; it fills what the item itself does not
 * say.
 */
public record Given(@Nullable String title, Metadata metadata) {

  public static final Given NONE = new Given(null, Metadata.NONE);
}
