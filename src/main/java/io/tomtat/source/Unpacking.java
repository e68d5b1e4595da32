package io.tomtat.source;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Reads an answer's body, unpacks it, and stops where it becomes too much. */
final class Unpacking {

  /** What hosts are asked for, in the header {@code Accept-Encoding}. */
  static final String KNOWN = "gzip, br, deflate";

  /** Packing upon packing serves nobody but an attacker. */
  private static final int LAYERS = 2;

  /** Bytes; small answers may be packed as tightly as they like. */
  private static final int SMALL = 1 << 20;

  private final Limits limits;

  Unpacking(Limits limits) {
    this.limits = limits;
  }

  /**
   * Leaves the body open.
   *
   * @param encoding the header {@code Content-Encoding}; empty: not packed
   * @throws TooLargeException if it is larger than the limits allow
   */
  void read(InputStream body, String encoding, OutputStream to) throws IOException {
    Counted packed = new Counted(body);
    byte[] part = new byte[16_384];
    long size = 0;
    try (InputStream unpacked = unpacked(packed, encoding)) {
      for (int n = unpacked.read(part); n >= 0; n = unpacked.read(part)) {
        to.write(part, 0, n);
        size += n;
        check(size, packed.count);
      }
    }
  }

  /** What was packed a second time: the thing itself and not its carriage. */
  byte[] read(byte[] packed, String encoding) throws IOException {
    return read(new ByteArrayInputStream(packed), encoding);
  }

  /** As the other, whole in memory. */
  byte[] read(InputStream body, String encoding) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    read(body, encoding, whole);
    return whole.toByteArray();
  }

  /**
   * As {@link #read}, but of a larger body the first bytes.
   *
   * @param most bytes, unpacked
   */
  byte[] head(InputStream body, String encoding, int most) throws IOException {
    try (InputStream unpacked = unpacked(new Counted(body), encoding)) {
      return unpacked.readNBytes(most);
    }
  }

  private void check(long size, long packed) throws TooLargeException {
    if (size > limits.bytes()) {
      throw new TooLargeException("more than %,d bytes".formatted(limits.bytes()));
    }
    if (size > SMALL && size > packed * limits.ratio()) {
      throw new TooLargeException(
          "%,d bytes become more than %d times as many".formatted(packed, limits.ratio()));
    }
  }

  private static InputStream unpacked(InputStream body, String encoding) throws IOException {
    InputStream stream = body;
    for (String each : layers(encoding)) {
      stream = unpack(stream, each);
    }
    return stream;
  }

  /** The last one that was put around comes off first. */
  private static List<String> layers(String encoding) throws IOException {
    List<String> layers = new ArrayList<>();
    for (String each : encoding.toLowerCase(Locale.ROOT).split(",", -1)) {
      if (!each.isBlank() && !each.strip().equals("identity")) {
        layers.add(each.strip());
      }
    }
    if (layers.size() > LAYERS) {
      throw new IOException("it is packed %d times over".formatted(layers.size()));
    }
    Collections.reverse(layers);
    return layers;
  }

  private static InputStream unpack(InputStream body, String layer) throws IOException {
    return switch (layer) {
      case "gzip", "x-gzip" -> new GZIPInputStream(body);
      case "br" -> new BrotliInputStream(body);
      case "deflate" -> deflated(body);
      case "zstd" -> new ZstdInputStream(body);
      default ->
          throw new IOException("it is packed as '%s', which nobody asked for".formatted(layer));
    };
  }

  /** Servers send zlib's form, as the standard says, or the bare one, as some browsers once did. */
  private static InputStream deflated(InputStream body) throws IOException {
    BufferedInputStream stream = new BufferedInputStream(body);
    stream.mark(2);
    int first = stream.read();
    int second = stream.read();
    stream.reset();
    boolean zlib = (first & 0x0F) == 8 && (first * 256 + second) % 31 == 0;
    return new Inflated(stream, new Inflater(!zlib));
  }

  /** Ends its inflater when it is closed; the JDK's own leaves a given one alone. */
  private static final class Inflated extends InflaterInputStream {
    Inflated(InputStream in, Inflater inflater) {
      super(in, inflater);
    }

    @Override
    public void close() throws IOException {
      inf.end();
      super.close();
    }
  }

  /** Counts what was read before it was unpacked; an unpacker closes it, the body stays open. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = super.read(bytes, offset, length);
      count += Math.max(n, 0);
      return n;
    }

    @Override
    public void close() {}
  }
}
