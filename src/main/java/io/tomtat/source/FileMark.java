package io.tomtat.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read to its end.
 *
 * @param reading by which settings
 * @param records that were found in it
 */
record FileMark(long size, Instant modified, String reading, long records) {

  private static final String GAP = " ";

  /**
   * Of a file that is still to be read.
   *
   * @throws IOException if it is not there
   */
  static FileMark of(Path file, String reading) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new FileMark(
        attributes.size(),
        attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS),
        reading,
        0);
  }

  /** Null if this program did not write it. */
  static @Nullable FileMark parse(String text) {
    String[] parts = text.split(GAP, -1);
    return parts.length == 4
        ? new FileMark(
            Long.parseLong(parts[0]), Instant.parse(parts[1]), parts[2], Long.parseLong(parts[3]))
        : null;
  }

  FileMark with(long count) {
    return new FileMark(size, modified, reading, count);
  }

  boolean isOfSameFile(FileMark other) {
    return with(0).equals(other.with(0));
  }

  @Override
  public String toString() {
    return String.join(GAP, "" + size, modified.toString(), reading, "" + records);
  }
}
