package io.tomtat.source;

import io.tomtat.article.Metadata;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a page is, before it is asked for.
 *
 * @param uri the document's within its source; one that no index holds is cut and hashed
 * @param listed when it was changed last, as a list of pages says; null if none does. A page with
 *     the same date as last night is not asked for; a date of publication says nothing of that
 * @param title as a list of pages says
 * @param metadata likewise
 */
record WebPlace(
    String uri,
    WebAddress address,
    @Nullable Instant listed,
    @Nullable String title,
    Metadata metadata) {

  WebPlace {
    uri = ShortUri.of(uri);
  }
}
