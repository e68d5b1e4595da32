package io.tomtat.source;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file's bytes, unpacked as its first bytes say, whatever it is called. */
final class Unpacked {

  private static final int BUFFER = 1 << 16;

  private Unpacked() {}

  /** Plain, gzip or zstd, of any number of members. */
  static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      in.mark(4);
      byte[] first = in.readNBytes(4);
      in.reset();
      if (startsWith(first, 0x1F, 0x8B)) {
        return new GZIPInputStream(in, BUFFER);
      }
      return startsWith(first, 0x28, 0xB5, 0x2F, 0xFD) ? new ZstdInputStream(in) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    boolean same = bytes.length >= magic.length;
    for (int i = 0; same && i < magic.length; i++) {
      same = (bytes[i] & 0xFF) == magic[i];
    }
    return same;
  }
}
