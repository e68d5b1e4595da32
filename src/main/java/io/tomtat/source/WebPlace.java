package io.tomtat.source;

import io.tomtat.article.Hash;
import io.tomtat.article.Metadata;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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

  /** Bytes of UTF-8; an index must hold it (at most 2,700). */
  private static final int LONGEST_URI = 1_000;

  private static final int KEPT = 200;

  WebPlace {
    if (uri.getBytes(StandardCharsets.UTF_8).length > LONGEST_URI) {
      uri = uri.substring(0, KEPT) + "…" + Hash.of(List.of(uri)).hex();
    }
  }
}
