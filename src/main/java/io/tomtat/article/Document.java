package io.tomtat.article;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Raw bytes of one place of a source, read when they are asked for.
 *
 * @param source the source's name in the job file
 * @param uri unique within the source; folder: NFC path relative to the folder, {@code /}-separated
 * @param stamp cheap signs that the bytes may be the ones known already
 * @param online null if it does not come from the network
 */
public record Document(
    String source, String uri, Stamp stamp, Content content, @Nullable Online online) {

  /**
   * What is known of a document of the network besides its bytes.
   *
   * @param asked the address that it was asked for at
   * @param found the address that it was found at, behind all redirects
   * @param title as the list says that named it; null if it does not
   * @param metadata likewise
   * @param items keys of the items that a feed gives in full; null: all that it has
   */
  public record Online(
      String asked,
      String found,
      @Nullable String title,
      Metadata metadata,
      @Nullable List<String> items) {}

  /**
   * @param size in bytes
   * @param modified null where the source does not say
   * @param etag null where the source does not say
   */
  public record Stamp(long size, @Nullable Instant modified, @Nullable String etag) {}

  /** The bytes, read anew at each call so that a waiting document holds none. */
  @FunctionalInterface
  public interface Content {
    /**
     * @throws UnreadableException if there is a better reason than {@code unreadable}
     */
    byte[] read() throws IOException;
  }

  public Document(String source, String uri, Stamp stamp, Content content) {
    this(source, uri, stamp, content, null);
  }

  public Document {
    if (source.isBlank() || uri.isBlank()) {
      throw new IllegalArgumentException(
          "a document needs a source and a URI: '%s' '%s'".formatted(source, uri));
    }
  }
}
