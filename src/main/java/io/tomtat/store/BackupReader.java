package io.tomtat.store;

import io.tomtat.store.BackupManifest.Unfit;
import io.tomtat.store.StoreException.Kind;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Unpacks what {@link BackupWriter} packed, and believes nothing of it that it has not checked. */
final class BackupReader implements Closeable {

  private static final int LARGEST_MANIFEST = 1 << 16;
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final InputStream gzip;
  private final TarArchiveInputStream tar;
  private final byte[] buffer = new byte[BUFFER];

  /**
   * @throws StoreException if it is not gzip
   * @throws IOException if there is no such file
   */
  BackupReader(Path file) throws IOException {
    this.file = file;
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      this.gzip = new GZIPInputStream(in, BUFFER);
    } catch (IOException e) {
      in.close();
      throw notABackup("it is not a file that tomtat backup wrote", e);
    }
    this.tar = new TarArchiveInputStream(gzip);
  }

  /**
   * To be called first.
   *
   * @throws StoreException if it is no backup, or not one that this program can restore
   */
  BackupManifest manifest() {
    BackupManifest manifest = read();
    Unfit unfit = manifest.unfit();
    if (unfit != null) {
      throw new StoreException(Kind.SETTING, file.toString(), unfit.reason(), unfit.remedy(), null);
    }
    return manifest;
  }

  private BackupManifest read() {
    TarArchiveEntry entry = next();
    if (entry == null || !entry.getName().equals(BackupWriter.MANIFEST)) {
      throw notABackup("it is not a file that tomtat backup wrote", null);
    }
    try {
      byte[] text = tar.readNBytes(LARGEST_MANIFEST);
      return Json.read(new String(text, StandardCharsets.UTF_8), BackupManifest.class);
    } catch (IOException | JacksonException | NullPointerException e) {
      throw notABackup("its manifest cannot be read", e);
    }
  }

  /**
   * All that follows the manifest, for the owner only and on disk.
   *
   * @param target an empty folder
   * @throws StoreException if the backup is damaged, or has anything that does not belong there
   */
  void unpack(Path target) throws IOException {
    for (TarArchiveEntry entry = next(); entry != null; entry = next()) {
      unpack(entry, place(entry, target));
    }
    requireWhole(target);
    force(target);
  }

  private Path place(TarArchiveEntry entry, Path target) {
    String name = entry.getName();
    try {
      Path path = target.resolve(name).normalize();
      if (belongs(entry, target.relativize(path), name)) {
        return path;
      }
    } catch (IllegalArgumentException e) {
      throw stranger(name, e);
    }
    throw stranger(name, null);
  }

  /** A file or folder below {@code data}, or the password; never a link, nor a way out. */
  private static boolean belongs(TarArchiveEntry entry, Path path, String name) {
    boolean plain = !entry.isLink() && !entry.isSymbolicLink() && !special(entry);
    boolean data = path.startsWith(BackupWriter.DATA) && !name.startsWith("/");
    boolean password = path.equals(Path.of(BackupWriter.PASSWORD)) && entry.isFile();
    return plain && (data || password);
  }

  private static boolean special(TarArchiveEntry entry) {
    return entry.isFIFO() || entry.isCharacterDevice() || entry.isBlockDevice() || entry.isSparse();
  }

  private void unpack(TarArchiveEntry entry, Path path) throws IOException {
    if (entry.isDirectory()) {
      Folders.create(path);
      return;
    }
    if (Files.exists(path)) {
      throw stranger(entry.getName(), null);
    }
    Folders.create(path.resolveSibling(".").normalize());
    Folders.createFile(path);
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      for (int length = fill(); length >= 0; length = fill()) {
        write(channel, length);
      }
      channel.force(true);
    }
  }

  private void write(FileChannel channel, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, length);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private void requireWhole(Path target) {
    try {
      gzip.transferTo(OutputStream.nullOutputStream()); // its checksum stands at the end
    } catch (IOException e) {
      throw damaged(e);
    }
    Path data = target.resolve(BackupWriter.DATA);
    if (!Files.isRegularFile(target.resolve(BackupWriter.PASSWORD))
        || !Files.isRegularFile(data.resolve("PG_VERSION"))
        || !Files.isRegularFile(data.resolve("global/pg_control"))) {
      throw notABackup("the data of a server are not in it", null);
    }
  }

  private static void force(Path target) throws IOException {
    try (Stream<Path> all = Files.walk(target)) {
      for (Path folder : all.filter(Files::isDirectory).toList()) {
        Folders.force(folder);
      }
    }
  }

  private @Nullable TarArchiveEntry next() {
    try {
      return tar.getNextEntry();
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(e);
    }
  }

  /** Told apart from what can go wrong with writing. */
  private int fill() {
    try {
      return tar.read(buffer);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private StoreException damaged(Exception cause) {
    return notABackup("it is damaged or cut off (%s)".formatted(cause.getMessage()), cause);
  }

  private StoreException stranger(String name, @Nullable Exception cause) {
    return notABackup(
        "it has an entry that no backup has: " + CleanText.of(name).replaceAll("\\s+", " "), cause);
  }

  private StoreException notABackup(String reason, @Nullable Exception cause) {
    return new StoreException(
        Kind.SETTING,
        file.toString(),
        reason,
        "Nothing was restored; name another file that tomtat backup wrote.",
        cause);
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
