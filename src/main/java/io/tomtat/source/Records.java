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

  /**
   * A record without what it says.
   *
   * @param whole whether nothing of it is known to be missing
   */
  record Name(String uri, boolean whole) {}

  /** As {@link #next}, for whoever needs no more than the name. */
  default @Nullable Name nextName() throws IOException {
    Piece next = next();
    return next == null ? null : new Name(next.uri(), next.whole());
  }
}
