package io.tomtat.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A symbolic link that is exchanged by renaming, so that once there it is never missing. */
record Link(Path path) {

  /**
   * @param target relative to the link's folder
   */
  void pointTo(String target) throws IOException {
    Path aside = path.resolveSibling("." + path.getFileName() + ".new");
    Files.deleteIfExists(aside);
    Files.createSymbolicLink(aside, Path.of(target));
    Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What the link says; empty if there is no link. */
  String target() throws IOException {
    return Files.isSymbolicLink(path) ? Files.readSymbolicLink(path).toString() : "";
  }

  void remove() throws IOException {
    Files.deleteIfExists(path);
  }
}
