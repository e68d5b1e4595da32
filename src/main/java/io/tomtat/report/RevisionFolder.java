package io.tomtat.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one revision's files lie within the edition's folder.
 *
 * @param edition the edition's folder
 * @param revision from 1
 */
record RevisionFolder(Path edition, int revision) {

  /** The last one is the sign that the others are there. */
  private static final List<String> FILES =
      List.of(EditionFiles.PAGE, EditionFiles.LINES, EditionFiles.MANIFEST);

  /** An empty folder in the same file system, for files that are not finished. */
  Path aside() throws IOException {
    Path aside = Files.createDirectories(edition.resolve(".writing"));
    clear(aside);
    return aside;
  }

  /** Moves what was written aside to its place and shows it to readers, unless it is outdated. */
  void publish(Path aside) throws IOException {
    Path place = edition.resolve(name());
    if (Files.isDirectory(place)) {
      replace(aside, place);
    } else {
      Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
    }
    show();
  }

  /** The same revision again: each file is exchanged by itself. */
  private static void replace(Path aside, Path place) throws IOException {
    for (String file : FILES) {
      if (Files.exists(aside.resolve(file))) {
        Files.move(aside.resolve(file), place.resolve(file), StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.deleteIfExists(place.resolve(file));
      }
    }
    clear(aside);
    Files.delete(aside);
  }

  private void show() throws IOException {
    Link current = new Link(edition.resolve("current"));
    if (shown(current.target()) <= revision) {
      current.pointTo(name());
      for (String file : FILES) {
        link(file);
      }
    }
  }

  private void link(String file) throws IOException {
    Link link = new Link(edition.resolve(file));
    if (Files.exists(edition.resolve(name()).resolve(file))) {
      link.pointTo("current/" + file);
    } else {
      link.remove();
    }
  }

  /** The revision of {@code r12}; 0 for no link. */
  private static int shown(String target) {
    return target.matches("r\\d{1,9}") ? Integer.parseInt(target.substring(1)) : 0;
  }

  private String name() {
    return "r" + revision;
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> leftovers = Files.list(folder)) {
      for (Path file : leftovers.toList()) {
        Files.delete(file);
      }
    }
  }
}
