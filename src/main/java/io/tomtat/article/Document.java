package io.tomtat.article;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Raw bytes of one place of a source, read when they are asked for.
 *
 * @param source the source's name in the job file
 * @param uri unique within the source; folder: NFC path relative to the folder, {@code /}-separated
 * @param stamp cheap signs that the bytes may be the ones known already
 */
public record Document(String source, String uri, Stamp stamp, Content content) {

  /**
   * @param size in bytes
   * @param modified null where the source does not say
   * @param etag null where the source does not say
   */
  public record Stamp(long size, @Nullable Instant modified, @Nullable String etag) {}

  /** The bytes, read anew at each call so that a waiting document holds none. */
  @FunctionalInterface
  public interface Content {
    byte[] read() throws IOException;
  }

  public Document {
    if (source.isBlank() || uri.isBlank()) {
      throw new IllegalArgumentException(
          "a document needs a source and a URI: '%s' '%s'".formatted(source, uri));
    }
  }
}
