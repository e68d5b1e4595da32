package io.tomtat.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a look at one document brought. */
public sealed interface Pulled {

  /**
   * The bytes are the known ones.
   *
   * @param uris the document's, or those of its items if it is a container
   * @param stamp the new stamp, null if it is the known one
   * @param partOf with the stamp: the file or table whose record it is by now
   */
  record Unchanged(
      String source,
      String uri,
      List<String> uris,
      Document.@Nullable Stamp stamp,
      @Nullable String partOf)
      implements Pulled {}

  /** All that was shown before it is saved. */
  record Marked(Mark mark) implements Pulled {}

  /**
   * New bytes.
   *
   * @param hash of the bytes, null if they could not be read
   * @param found the document itself as one article, or the items of a container
   */
  record Fetched(Document document, @Nullable Hash hash, boolean container, List<Found> found)
      implements Pulled {}

  /**
   * One article's place and what was found there.
   *
   * @param hash of the bytes, null if they could not be read
   */
  record Found(String uri, @Nullable Hash hash, Extraction extraction) {}
}
