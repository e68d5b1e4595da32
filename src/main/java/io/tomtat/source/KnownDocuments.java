package io.tomtat.source;

import io.tomtat.article.Document.Stamp;
import io.tomtat.article.Hash;
import io.tomtat.article.Mark;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known already of a source's documents: a source asks before it reads. */
public interface KnownDocuments {

  /**
   * A document as it was pulled last.
   *
   * @param hash null if its bytes could not be read
   * @param items URIs of the items of a container; empty for any other document
   */
  record Known(Stamp stamp, @Nullable Hash hash, List<String> items) {
    public Known {
      items = List.copyOf(items);
    }
  }

  /** The bytes of a known document, if they are kept. */
  default Optional<byte[]> raw(String source, String uri) {
    return Optional.empty();
  }

  /** Up to where a source's places were read, by place, as it wrote them; see {@link Mark}. */
  default Map<String, String> marks(String source) {
    return Map.of();
  }

  /** Those of the URIs that are known, by URI. */
  Map<String, Known> find(String source, Collection<String> uris);
}
