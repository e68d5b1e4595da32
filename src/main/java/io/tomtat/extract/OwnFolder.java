package io.tomtat.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A parser process's folder for temporary files: parsers that are cut off clean up nothing.
 *
 * @param path does not exist any more once it is deleted
 */
record OwnFolder(Path path) {

  static OwnFolder create() throws IOException {
    return new OwnFolder(Files.createTempDirectory("tomtat-parser"));
  }

  /** As far as that works: what is left is for the system's own cleaning. */
  void delete() {
    try (Stream<Path> all = Files.walk(path)) {
      all.sorted(Comparator.reverseOrder()).forEach(OwnFolder::delete);
    } catch (IOException | UncheckedIOException e) {
      return;
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
