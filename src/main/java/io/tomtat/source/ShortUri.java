package io.tomtat.source;

import io.tomtat.article.Hash;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A document's URI, which an index has to hold. */
final class ShortUri {

  /** Bytes of UTF-8: with an item's key behind it an index must hold it (at most 2,700). */
  static final int LONGEST = 1_000;

  private static final int KEPT = 200;

  private ShortUri() {}

  static boolean fits(String uri) {
    return uri.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
  }

  /** Of one that no index holds the beginning and a hash. */
  static String of(String uri) {
    return fits(uri) ? uri : uri.substring(0, KEPT) + "…" + Hash.of(List.of(uri)).hex();
  }
}
