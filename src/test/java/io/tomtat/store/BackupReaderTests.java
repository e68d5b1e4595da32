package io.tomtat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that says it is a backup, and what is believed of it. */
class BackupReaderTests {

  private static final BackupManifest FITTING =
      new BackupManifest(
          1,
          "tomtat 0.1.0",
          Cluster.MAJOR,
          PostgresPrograms.platform(),
          Map.of("tomtat", Database.NEWEST),
          "2026-11-22T05:00:00Z");

  @TempDir Path folder;

  private Path file;
  private Path target;

  @BeforeEach
  void emptyTarget() throws IOException {
    file = folder.resolve("backup.tar.gz");
    target = Files.createDirectory(folder.resolve("target"));
  }

  /** Content of an archive. */
  @FunctionalInterface
  private interface Entries {
    void into(TarArchiveOutputStream tar) throws IOException;
  }

  private void pack(BackupManifest manifest, Entries more) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
      add(tar, "manifest.json", Json.text(manifest));
      add(tar, "password", "secret");
      add(tar, "data/PG_VERSION", "18\n");
      add(tar, "data/global/pg_control", "x".repeat(8192));
      more.into(tar);
    }
  }

  private static void add(TarArchiveOutputStream tar, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(bytes.length);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }

  private static void link(TarArchiveOutputStream tar, String name, String to, byte kind)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, kind);
    entry.setLinkName(to);
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
  }

  private void unpack() throws IOException {
    try (BackupReader backup = new BackupReader(file)) {
      backup.manifest();
      backup.unpack(target);
    }
  }

  @Test
  void unpacksForTheOwnerOnly() throws IOException {
    pack(FITTING, tar -> add(tar, "data/pg_wal/1", "wal"));
    unpack();
    assertThat(target.resolve("data/pg_wal/1")).hasContent("wal");
    assertThat(rights(target.resolve("data/pg_wal"))).isEqualTo("rwx------");
    assertThat(rights(target.resolve("data/pg_wal/1"))).isEqualTo("rw-------");
    assertThat(rights(target.resolve("password"))).isEqualTo("rw-------");
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside",
        "data/../../outside",
        "/outside",
        "outside",
        "password/outside",
        "data/../password"
      })
  void anEntryThatDoesNotBelongThereIsRefused(String name) throws IOException {
    pack(FITTING, tar -> add(tar, name, "text"));
    assertThatThrownBy(this::unpack)
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(file + ": it has an entry that no backup has: " + name)
        .hasMessageContaining("Nothing was restored");
    assertThat(folder.resolve("outside")).doesNotExist();
    assertThat(target.resolve("password")).hasContent("secret");
  }

  @Test
  void linksAreRefusedAndNotFollowed() throws IOException {
    for (byte kind : new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK}) {
      Folders.deleteChildren(target);
      pack(
          FITTING,
          tar -> {
            link(tar, "data/way", folder.toString(), kind);
            add(tar, "data/way/outside", "text");
          });
      assertThatThrownBy(this::unpack)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("it has an entry that no backup has: data/way");
      assertThat(folder.resolve("outside")).doesNotExist();
    }
  }

  /** At whatever byte: nothing that is cut off passes for whole. */
  @Test
  void aFileThatIsCutOffIsRefused() throws IOException {
    pack(FITTING, tar -> add(tar, "data/base/1", "x".repeat(100_000)));
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Folders.deleteChildren(target);
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(this::unpack)
          .as("cut at %d of %d", length, whole.length)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("Nothing was restored");
    }
  }

  @Test
  void aFlippedBitIsNoticed() throws IOException {
    pack(FITTING, tar -> add(tar, "data/base/1", "Hà Nội ".repeat(10_000)));
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 6] ^= 1; // the checksum
    Files.write(file, bytes);
    assertThatThrownBy(this::unpack)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("damaged or cut off");
  }

  @Test
  void somethingElseIsNoBackup() throws IOException {
    Files.writeString(file, "PGDMP");
    assertThatThrownBy(this::unpack).hasMessageContaining("not a file that tomtat backup wrote");
    try (OutputStream out = Files.newOutputStream(file);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
      add(tar, "data/PG_VERSION", "18");
    }
    assertThatThrownBy(this::unpack).hasMessageContaining("not a file that tomtat backup wrote");
    try (OutputStream out = Files.newOutputStream(file);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
      add(tar, "manifest.json", "{");
    }
    assertThatThrownBy(this::unpack).hasMessageContaining("its manifest cannot be read");
  }

  @Test
  void whatThisProgramCannotRestoreIsSaidBeforeAnythingIsUnpacked() throws IOException {
    refuses(manifest(2, "18", PostgresPrograms.platform(), 1), "it has format 2");
    refuses(manifest(1, "17", PostgresPrograms.platform(), 1), "its data are of PostgreSQL 17");
    refuses(manifest(1, "18", "Linux on sparc", 1), "its data were written by Linux on sparc");
    refuses(
        manifest(1, "18", PostgresPrograms.platform(), Database.NEWEST + 1),
        "it was written by a newer tomtat (tomtat 9)");
  }

  private static BackupManifest manifest(int format, String major, String platform, int tables) {
    return new BackupManifest(
        format, "tomtat 9", major, platform, Map.of("tomtat", tables), "2026-11-22T05:00:00Z");
  }

  private void refuses(BackupManifest manifest, String reason) throws IOException {
    pack(manifest, tar -> {});
    assertThatThrownBy(this::unpack)
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(file + ": " + reason);
    assertThat(Folders.children(target)).isEmpty();
  }
}
