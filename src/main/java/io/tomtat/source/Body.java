package io.tomtat.source;

import io.tomtat.article.Document;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A page's bytes, packed if they are many as long as nobody reads them: many wait at the same time.
 */
final class Body implements Document.Content {

  static final Body EMPTY = of(new byte[0]);

  private static final int BUFFER = 8192;

  /** Bytes; packing so few takes longer than reading them did. */
  private static final int SMALL = 16_384;

  private final Spill stored;
  private final boolean packed;
  private final int size;

  private Body(Spill stored, boolean packed, int size) {
    this.stored = stored;
    this.packed = packed;
    this.size = size;
  }

  static Body of(byte[] bytes) {
    return bytes.length < SMALL ? plain(bytes) : packed(bytes);
  }

  private static Body plain(byte[] bytes) {
    Spill stored = new Spill();
    try {
      stored.write(bytes);
      return new Body(stored, false, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Body packed(byte[] bytes) {
    try (Receiver receiver = new Receiver()) {
      receiver.write(bytes);
      return receiver.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In bytes, unpacked. */
  int size() {
    return size;
  }

  @Override
  public byte[] read() {
    byte[] bytes = new byte[size];
    try (InputStream in = open()) {
      if (in.readNBytes(bytes, 0, size) < size) {
        throw new EOFException("a body is shorter than it was");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream open() throws IOException {
    return packed ? new GZIPInputStream(stored.read(), BUFFER) : stored.read();
  }

  /** Takes the bytes as they come; they are never whole in memory. */
  static final class Receiver extends OutputStream {
    private final Spill packed = new Spill();
    private final GZIPOutputStream out;
    private int size;

    Receiver() throws IOException {
      out = new GZIPOutputStream(packed, BUFFER);
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      size += length;
    }

    /** What has come. */
    Body body() throws IOException {
      out.finish();
      return new Body(packed, true, size);
    }

    /** Ends the packing, which holds memory outside the heap; the body stays. */
    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
