package io.tomtat.source;

import io.tomtat.article.Document;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A page's bytes, packed as long as nobody reads them: many wait at the same time. */
final class Body implements Document.Content {

  static final Body EMPTY = of(new byte[0]);

  private static final int BUFFER = 8192;

  private final Spill packed;
  private final int size;

  private Body(Spill packed, int size) {
    this.packed = packed;
    this.size = size;
  }

  static Body of(byte[] bytes) {
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
    try (GZIPInputStream in = new GZIPInputStream(packed.read(), BUFFER)) {
      if (in.readNBytes(bytes, 0, size) < size) {
        throw new EOFException("a body is shorter than it was");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
      return new Body(packed, size);
    }

    /** Ends the packing, which holds memory outside the heap; the body stays. */
    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
