package io.tomtat.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * This process among those that share a server: a lock of each that ends with it, however it ends.
 */
final class Membership {

  private final Path folder;
  private final Cluster cluster;
  private final FileLock shared;
  private final int port;
  private final String password;

  /** How often this process has it open; guarded by {@link EmbeddedServer}. */
  int users;

  private Membership(Path folder, Cluster cluster, FileLock shared, int port, String password) {
    this.folder = folder;
    this.cluster = cluster;
    this.shared = shared;
    this.port = port;
    this.password = password;
  }

  static Membership join(Path folder) throws IOException, InterruptedException {
    FileChannel clients = channel(folder, "clients.lock");
    try (FileChannel start = channel(folder, "start.lock")) {
      start.lock();
      FileLock shared = clients.lock(0, Long.MAX_VALUE, true);
      Cluster cluster = new Cluster(folder);
      int port = cluster.attachOrStart();
      return new Membership(folder, cluster, shared, port, cluster.password());
    } catch (IOException | InterruptedException | RuntimeException e) {
      clients.close();
      throw e;
    }
  }

  static FileChannel channel(Path folder, String name) throws IOException {
    return FileChannel.open(
        folder.resolve(name),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
  }

  Path folder() {
    return folder;
  }

  int port() {
    return port;
  }

  String password() {
    return password;
  }

  /** Nobody joins meanwhile: both are done alone. */
  void leave() throws IOException, InterruptedException {
    try (FileChannel start = channel(folder, "start.lock");
        FileChannel clients = (FileChannel) shared.acquiredBy()) {
      start.lock();
      shared.release();
      if (clients.tryLock() != null) {
        cluster.stop();
      }
    }
  }
}
