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
 * @param partOf the file or table whose record it is; null if it is a document of its own
 * @param stamp cheap signs that the bytes may be the ones known already
 * @param origin null if there is nothing but the bytes
 * @param kept whether its bytes are stored, for they cannot be read again as they are now
 */
public record Document(
    String source,
    String uri,
    @Nullable String partOf,
    Stamp stamp,
    Content content,
    @Nullable Origin origin,
    boolean kept) {

  /**
   * What is known of a document besides its bytes.
   *
   * @param asked the address that it was asked for at; null if it has none
   * @param found the address that it was found at, behind all redirects; null if it has none
   * @param title as the list says that named it; null if it does not
   * @param metadata likewise
   * @param items keys of the items that a feed gives in full; null: all that it has
   * @param fetched when these bytes were; null if that was not noted
   * @param charset as the answer's head says; null if it does not
   */
  public record Origin(
      @Nullable String asked,
      @Nullable String found,
      @Nullable String title,
      Metadata metadata,
      @Nullable List<String> items,
      @Nullable Instant fetched,
      @Nullable String charset) {

    /** Of what came without a head, or not from the network. */
    public Origin(
        @Nullable String asked,
        @Nullable String found,
        @Nullable String title,
        Metadata metadata,
        @Nullable List<String> items) {
      this(asked, found, title, metadata, items, null, null);
    }

    public Origin fetchedAt(@Nullable Instant moment) {
      return new Origin(asked, found, title, metadata, items, moment, charset);
    }

    public Origin saidToBeIn(@Nullable String name) {
      return new Origin(asked, found, title, metadata, items, fetched, name);
    }
  }

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

  /** A file, which can be read again. */
  public Document(String source, String uri, Stamp stamp, Content content) {
    this(source, uri, null, stamp, content, null, false);
  }

  /** Something that was fetched. */
  public Document(String source, String uri, Stamp stamp, Content content, Origin origin) {
    this(source, uri, null, stamp, content, origin, true);
  }

  public Document {
    if (source.isBlank() || uri.isBlank()) {
      throw new IllegalArgumentException(
          "a document needs a source and a URI: '%s' '%s'".formatted(source, uri));
    }
  }
}
