package io.tomtat.store;

import io.tomtat.store.StoreException.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/**
 * This process alone with a cluster: no other has it open, and whoever would open it waits until
 * this use ends.
 */
final class SoleUse implements AutoCloseable {

  private final Cluster cluster;
  private final FileChannel start;
  private final FileChannel clients;

  private SoleUse(Cluster cluster, FileChannel start, FileChannel clients) {
    this.cluster = cluster;
    this.start = start;
    this.clients = clients;
  }

  /**
   * @param folder real path of the folder that holds everything
   * @throws StoreException naming who has it open
   */
  static SoleUse of(Path folder) throws IOException, InterruptedException {
    FileChannel start = Membership.channel(folder, "start.lock");
    FileChannel clients = Membership.channel(folder, "clients.lock");
    try {
      start.lock();
      Cluster cluster = new Cluster(folder);
      if (clients.tryLock() == null) {
        throw inUse(folder, cluster);
      }
      return new SoleUse(cluster, start, clients);
    } catch (IOException | InterruptedException | RuntimeException e) {
      clients.close();
      start.close();
      throw e;
    }
  }

  private static StoreException inUse(Path folder, Cluster cluster)
      throws IOException, InterruptedException {
    List<String> jobs = ClusterContents.of(cluster).runningJobs();
    return new StoreException(
        Kind.IN_USE,
        "embedded PostgreSQL in " + folder,
        jobs.isEmpty() ? "another tomtat uses it" : "it is in use: " + String.join(", ", jobs),
        "Wait for its end, or stop it with SIGTERM: a run resumes later without loss.",
        null);
  }

  Cluster cluster() {
    return cluster;
  }

  @Override
  public void close() throws IOException {
    try (start;
        clients) {
      // Each lets go of its lock.
    }
  }
}
