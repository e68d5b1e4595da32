package io.tomtat.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A web archive's bytes. Nobody gets behind their end, as a plain file lets one: a record that is
 * cut off would go unnoticed.
 */
final class ArchiveFile implements SeekableByteChannel {

  private static final byte[] GZIP = {0x1F, (byte) 0x8B, 0x08};
  private static final byte[] PLAIN = "WARC/".getBytes(StandardCharsets.US_ASCII);

  private final FileChannel file;

  private ArchiveFile(FileChannel file) {
    this.file = file;
  }

  static ArchiveFile open(Path path) throws IOException {
    return new ArchiveFile(FileChannel.open(path));
  }

  /**
   * Where a record may begin, each packed by itself or none.
   *
   * @param from the first byte to look at
   * @return -1 if there is none
   */
  long nextRecord(long from) throws IOException {
    byte[] first = beginsWith(GZIP) ? GZIP : PLAIN;
    ByteBuffer part = ByteBuffer.allocate(1 << 16);
    for (long at = from; at < file.size(); at += part.limit() - first.length + 1) {
      part.clear();
      file.read(part, at);
      part.flip();
      for (int i = 0; i <= part.limit() - first.length; i++) {
        if (part.slice(i, first.length).equals(ByteBuffer.wrap(first))) {
          return at + i;
        }
      }
      if (part.limit() < part.capacity()) {
        return -1;
      }
    }
    return -1;
  }

  private boolean beginsWith(byte[] magic) throws IOException {
    ByteBuffer part = ByteBuffer.allocate(magic.length);
    file.read(part, 0);
    return part.flip().equals(ByteBuffer.wrap(magic));
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    return file.read(target);
  }

  @Override
  public long position() throws IOException {
    return file.position();
  }

  @Override
  public ArchiveFile position(long position) throws IOException {
    if (position > file.size()) {
      throw new EOFException("the file ends at byte %,d".formatted(file.size()));
    }
    file.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public ArchiveFile truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return file.isOpen();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
