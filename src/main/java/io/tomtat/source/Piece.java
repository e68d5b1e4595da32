package io.tomtat.source;

import io.tomtat.article.Document;
import io.tomtat.article.Document.Content;
import io.tomtat.article.Document.Origin;
import io.tomtat.article.Document.Stamp;
import io.tomtat.article.Hash;
import io.tomtat.article.Reason;
import io.tomtat.article.UnreadableException;
import io.tomtat.source.KnownDocuments.Known;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was read, before it is known whether anybody wants it.
 *
 * @param partOf its file or table
 * @param content packed only if it is to be read
 * @param whole whether nothing of it is known to be missing
 */
record Piece(
    String uri,
    String partOf,
    Stamp stamp,
    Supplier<Content> content,
    @Nullable Origin origin,
    boolean whole) {

  static Piece of(Entry entry, String partOf) {
    byte[] bytes = entry.bytes();
    return new Piece(
        entry.uri(),
        partOf,
        entry.stamp(partOf, bytes),
        () -> Body.of(bytes),
        entry.origin(),
        true);
  }

  /**
   * One that cannot be read.
   *
   * @param uri the same as long as it is broken in the same way
   * @param words where it is, and what is wrong
   */
  static Piece broken(String uri, String partOf, Reason reason, String words) {
    return new Piece(
        uri,
        partOf,
        new Stamp(0, null, Hash.of(List.of(partOf, uri)).hex()),
        () ->
            () -> {
              throw new UnreadableException(reason, words);
            },
        null,
        true);
  }

  /** The same, of which something is missing. */
  Piece cut() {
    return new Piece(uri, partOf, stamp, content, origin, false);
  }

  /**
   * What is cut takes nobody's place that could be read.
   *
   * @param known what was there before, null if it is new
   * @param kept whether its bytes are stored
   */
  Seen seen(String source, @Nullable Known known, boolean kept) {
    if (known != null && (known.stamp().equals(stamp) || (!whole && known.hash() != null))) {
      return new Seen.Unchanged(source, uri, List.of());
    }
    return new Seen.ToRead(
        new Document(source, uri, partOf, stamp, content.get(), origin, kept), known);
  }
}
