package io.tomtat.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are written once and read now and then: few stay in memory, many go to a file.
 *
 * <p>The file loses its name as soon as it is open, where the system can do that: it is gone when
 * nobody holds these bytes any more, and however the program ends.
 */
final class Spill extends OutputStream {

  /**
   * Bytes. At a time the lanes and the window hold some 150 bodies; all of this size they are 38
   * MB.
   */
  static final int IN_MEMORY = 256 << 10;

  private static final Cleaner CLEANER = Cleaner.create();

  private ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private @Nullable FileChannel file;

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (file == null && memory.size() + length <= IN_MEMORY) {
      memory.write(bytes, offset, length);
    } else {
      append(file == null ? moved() : file, ByteBuffer.wrap(bytes, offset, length));
    }
  }

  private FileChannel moved() throws IOException {
    FileChannel opened = open();
    CLEANER.register(this, () -> close(opened));
    append(opened, ByteBuffer.wrap(memory.toByteArray()));
    memory = new ByteArrayOutputStream(0);
    file = opened;
    return opened;
  }

  private static FileChannel open() throws IOException {
    Path named = Files.createTempFile("tomtat-body", null);
    return FileChannel.open(
        named,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  private static void append(FileChannel file, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  private static void close(FileChannel file) {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the cleaner has nobody to tell
    }
  }

  /** Bytes that are in memory. */
  int inMemory() {
    return memory.size();
  }

  /** From the first byte on; several may read at the same time. */
  InputStream read() {
    return file == null ? new ByteArrayInputStream(memory.toByteArray()) : new FromFile(this);
  }

  private int read(ByteBuffer to, long at) throws IOException {
    return Objects.requireNonNull(file).read(to, at);
  }

  /** Holds on to the spill: its file stays open as long as somebody reads it. */
  private static final class FromFile extends InputStream {
    private final Spill spill;
    private long at;

    FromFile(Spill spill) {
      this.spill = spill;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = spill.read(ByteBuffer.wrap(bytes, offset, length), at);
      at += Math.max(n, 0);
      return n;
    }
  }
}
