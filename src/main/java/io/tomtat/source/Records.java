package io.tomtat.source;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of one file, in their order. */
interface Records extends Closeable {

  /**
   * Null at the end.
   *
   * @throws IOException if nothing behind this can be read
   */
  @Nullable Piece next() throws IOException;

  /** As {@link #next}, for whoever needs no more than the URI. */
  default @Nullable String nextUri() throws IOException {
    Piece next = next();
    return next == null ? null : next.uri();
  }
}
