package io.tomtat.store;

import io.tomtat.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;

/**
 * The embedded server's data in one file, and back: a cold copy, for which the server is stopped
 * and nobody may use it.
 */
public final class Backup {

  private final Path folder;

  /**
   * @param home holds everything below {@code pg}
   */
  public Backup(Path home) {
    this.folder = home.resolve("pg");
  }

  /** Where the data are. */
  public Path folder() {
    return folder;
  }

  /**
   * Whoever would use the server waits meanwhile.
   *
   * @param file absolute, in a folder that exists; must not exist itself
   * @param program who writes it, such as {@code tomtat 0.1.0}
   * @return what it holds
   * @throws StoreException if there is nothing to back up, or somebody uses the server
   * @throws IOException if the file cannot be written; nothing is left of it then
   */
  public BackupManifest write(Path file, String program, Instant now) throws IOException {
    requireData();
    return alone(
        cluster -> {
          BackupManifest manifest = manifest(cluster, program, now);
          cluster.stop();
          new BackupWriter(file).write(manifest, cluster);
          return manifest;
        });
  }

  private void requireData() {
    if (!Files.isDirectory(folder.resolve("data"))) {
      throw new StoreException(
          Kind.SETTING,
          "embedded PostgreSQL in " + folder,
          "there is none yet, so there is nothing to back up",
          "Name the folder of your data in TOMTAT_HOME.",
          null);
    }
  }

  private BackupManifest manifest(Cluster cluster, String program, Instant now)
      throws IOException, InterruptedException {
    try {
      return new BackupManifest(
          BackupManifest.FORMAT,
          program,
          Cluster.MAJOR,
          PostgresPrograms.platform(),
          ClusterContents.of(cluster).tables(),
          now.toString());
    } catch (SQLException e) {
      throw new StoreException(
          Kind.UNAVAILABLE,
          "embedded PostgreSQL in " + folder,
          String.valueOf(e.getMessage()),
          "See " + folder.resolve("pg.log") + ".",
          e);
    }
  }

  /**
   * Puts the data there, starts the server once to see that it takes them, and stops it.
   *
   * @return what was restored
   * @throws StoreException if there are data already, somebody uses the server, or the file is not
   *     a whole backup that fits; nothing is changed then
   * @throws IOException if the file cannot be read, or the data not be written; likewise
   */
  public BackupManifest restore(Path file) throws IOException {
    requireNoData();
    try (BackupReader backup = new BackupReader(file)) {
      BackupManifest manifest = backup.manifest();
      Folders.create(folder);
      return alone(
          cluster -> {
            requireNoData();
            restore(backup, cluster);
            return manifest;
          });
    }
  }

  private void requireNoData() {
    if (Files.exists(folder.resolve("data"))) {
      throw new StoreException(
          Kind.SETTING,
          "embedded PostgreSQL in " + folder,
          "there are data already, and a backup replaces none",
          "Move them away first: mv %s %s".formatted(folder, folder.resolveSibling("pg.before")),
          null);
    }
  }

  /**
   * A start removes what a killed one leaves, for the folder's name is that of an unfinished
   * initdb.
   */
  private void restore(BackupReader backup, Cluster cluster)
      throws IOException, InterruptedException {
    Path unpacked = Files.createTempDirectory(folder.toRealPath(), Cluster.UNFINISHED);
    try {
      backup.unpack(unpacked);
      place(unpacked, cluster);
      tryOut(cluster);
    } finally {
      if (Files.exists(unpacked)) {
        Folders.delete(unpacked);
      }
    }
  }

  /** The password first: without data, it is nobody's but that of the next ones. */
  private static void place(Path unpacked, Cluster cluster) throws IOException {
    Path password = cluster.passwordFile();
    if (Files.exists(password)) {
      Folders.rename(password, password.resolveSibling("password.before"));
    }
    Folders.rename(unpacked.resolve(BackupWriter.PASSWORD), password);
    Folders.rename(unpacked.resolve(BackupWriter.DATA), cluster.data());
    Folders.force(cluster.data().resolveSibling(".").normalize());
  }

  private static void tryOut(Cluster cluster) throws IOException, InterruptedException {
    try {
      cluster.attachOrStart();
    } catch (IOException | RuntimeException e) {
      Folders.delete(cluster.data());
      throw e;
    }
    cluster.stop();
  }

  /** Work on a cluster that nobody else uses. */
  @FunctionalInterface
  private interface Work<T> {
    T on(Cluster cluster) throws IOException, InterruptedException;
  }

  private <T> T alone(Work<T> work) throws IOException {
    try (SoleUse use = SoleUse.of(folder.toRealPath())) {
      return work.on(use.cluster());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
