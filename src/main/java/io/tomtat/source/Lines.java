package io.tomtat.source;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, of which no more is held than the longest may have. */
final class Lines implements Closeable {

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long number;

  /** One of them, or its beginning. */
  static final class Line {
    private final long number;
    private final byte[] bytes;
    private final long length;

    private Line(long number, byte[] bytes, long length) {
      this.number = number;
      this.bytes = bytes;
      this.length = length;
    }

    /** In its file, from 1. */
    long number() {
      return number;
    }

    /** Without its end; of a line that is too long the beginning. */
    byte[] bytes() {
      return bytes;
    }

    /** In bytes, of all of it. */
    long length() {
      return length;
    }

    boolean isCut() {
      return length > bytes.length;
    }
  }

  /**
   * @param longest bytes of a line
   */
  Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Null at the end. */
  @Nullable Line next() throws IOException {
    if (!more()) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    long length = 0;
    boolean ended = false;
    while (!ended && more()) {
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      line.write(buffer, at, Math.min(stop - at, longest - line.size()));
      length += stop - at;
      ended = stop < end;
      at = ended ? stop + 1 : stop;
    }
    return new Line(++number, line.toByteArray(), length);
  }

  private boolean more() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer));
    }
    return at < end;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
