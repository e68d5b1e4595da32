package io.tomtat.store;

import io.tomtat.store.StoreException.Kind;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Packs the data of a stopped server: {@code manifest.json}, {@code password}, {@code data/…}, as
 * tar and gzip, whose checksum tells a file that was cut off.
 */
final class BackupWriter {

  static final String MANIFEST = "manifest.json";
  static final String PASSWORD = "password";
  static final String DATA = "data";

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Path folder;

  /**
   * @param file absolute; must not exist
   */
  BackupWriter(Path file) {
    this.file = file;
    this.folder = Objects.requireNonNull(file.getParent(), "an absolute file has a parent");
  }

  /**
   * It is there whole, on disk and for its owner only, or not at all.
   *
   * @throws FileAlreadyExistsException if there is such a file meanwhile; it stays as it is
   */
  void write(BackupManifest manifest, Cluster cluster) throws IOException {
    Path unfinished = folder.resolve("." + file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished); // of a backup that was killed
    Folders.createFile(unfinished);
    try {
      pack(manifest, cluster, unfinished);
      Files.move(unfinished, file);
      Folders.force(folder);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void pack(BackupManifest manifest, Cluster cluster, Path target)
      throws IOException {
    try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
      GZIPOutputStream gzip = new GZIPOutputStream(out, BUFFER);
      TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      add(tar, MANIFEST, Json.text(manifest).getBytes(StandardCharsets.UTF_8));
      add(tar, PASSWORD, Files.readAllBytes(cluster.passwordFile()));
      addTree(tar, cluster.data());
      tar.finish();
      gzip.finish();
      out.flush();
      channel.force(true);
    }
  }

  private static void add(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  /** Folders too: PostgreSQL wants those that are empty. */
  private static void addTree(TarArchiveOutputStream tar, Path data) throws IOException {
    try (Stream<Path> parentsFirst = Files.walk(data).sorted()) {
      for (Path path : parentsFirst.toList()) {
        add(tar, DATA + "/" + data.relativize(path), path);
      }
    }
  }

  private static void add(TarArchiveOutputStream tar, String name, Path path) throws IOException {
    requireInside(path);
    tar.putArchiveEntry(new TarArchiveEntry(path, name));
    if (Files.isRegularFile(path)) {
      Files.copy(path, tar);
    }
    tar.closeArchiveEntry();
  }

  private static void requireInside(Path path) {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new StoreException(
          Kind.SETTING,
          path.toString(),
          "it is a link, and what it leads to would not be in the backup",
          "Put the folder itself there, then start again.",
          null);
    }
  }
}
