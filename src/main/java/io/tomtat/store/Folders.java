package io.tomtat.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Folders and files that only their owner may read, and that appear whole or not at all. */
final class Folders {

  private static final Set<PosixFilePermission> OWNER_FILE =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNER_FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private Folders() {}

  static Path create(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.setPosixFilePermissions(folder, OWNER_FOLDER);
  }

  static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  static Path createFile(Path file) throws IOException {
    return Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_FILE));
  }

  /** What was created, renamed or deleted in the folder survives a loss of power. */
  static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  static void writeSecret(Path file, String secret) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    createFile(unfinished);
    Files.writeString(unfinished, secret);
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    rename(unfinished, file);
  }

  static void deleteChildren(Path folder) throws IOException {
    for (Path child : children(folder)) {
      delete(child);
    }
  }

  static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    }
  }

  static void delete(Path tree) throws IOException {
    try (Stream<Path> deepestFirst = Files.walk(tree).sorted(Comparator.reverseOrder())) {
      for (Path path : deepestFirst.toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
