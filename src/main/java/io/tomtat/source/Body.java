package io.tomtat.source;

import io.tomtat.article.Document;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A page's bytes, packed as long as nobody reads them: many wait at the same time. */
final class Body implements Document.Content {

  static final Body EMPTY = of(new byte[0]);

  /** Bytes; packing so few takes longer than reading them did. */
  private static final int SMALL = 16_384;

  private final byte[] packed;
  private final int size;

  private Body(byte[] packed, int size) {
    this.packed = packed;
    this.size = size;
  }

  static Body of(byte[] bytes) {
    return bytes.length < SMALL ? new Body(bytes.clone(), bytes.length) : packed(bytes);
  }

  private static Body packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Body(packed.toByteArray(), bytes.length);
  }

  /** In bytes, unpacked. */
  int size() {
    return size;
  }

  @Override
  public byte[] read() {
    if (size < SMALL) {
      return packed.clone();
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
