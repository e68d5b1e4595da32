package io.tomtat.store;

import io.tomtat.store.StoreException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One data directory and the server that works on it; to be used by one process at a time.
 *
 * <p>It is initialised elsewhere and renamed, with its password from the first moment: killed at
 * any time, it is there or it is not.
 */
final class Cluster {

  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

  static final String USER = "tomtat";

  /**
   * Recovery after a crash reads the log since the last checkpoint, at most some minutes' worth.
   */
  private static final int PATIENCE_SECONDS = 120;

  private static final int TRIES = 20;
  private static final long PAUSE_MILLIS = 250;

  /** Data of another major release are of another form. */
  static final String MAJOR = PostgresPrograms.RELEASE.split("[.]", 2)[0];

  private static final long LOG_BYTES = 1_000_000;

  /**
   * What the name of a folder begins with that became no data directory; the next start removes it.
   */
  static final String UNFINISHED = "data.new";

  private static final String ELSEWHERE = "or name a PostgreSQL server in DATABASE_URL.";

  private static final String SETTINGS =
      Stream.of(
              "listen_addresses=127.0.0.1",
              "unix_socket_directories=''",
              "fsync=on",
              "full_page_writes=on",
              "synchronous_commit=on",
              "max_connections=60",
              "jit=off",
              "logging_collector=off",
              "log_checkpoints=off",
              "log_error_verbosity=terse",
              // The texts of articles do not belong into a log.
              "log_min_error_statement=panic")
          .map(setting -> " -c " + setting)
          .reduce("", String::concat);

  private final Path folder;
  private final Path data;
  private final Path log;
  private final Path passwordFile;

  /**
   * @param folder real path of the folder that holds everything
   */
  Cluster(Path folder) {
    this.folder = folder;
    this.data = folder.resolve("data");
    this.log = folder.resolve("pg.log");
    this.passwordFile = folder.resolve("password");
  }

  /**
   * @return the port, on 127.0.0.1
   * @throws StoreException if the server does not start
   */
  int attachOrStart() throws IOException, InterruptedException {
    OptionalInt running = running();
    return running.isPresent() ? running.getAsInt() : start();
  }

  /** Without a server; holds nothing that another machine would not need. */
  Path data() {
    return data;
  }

  Path passwordFile() {
    return passwordFile;
  }

  String password() throws IOException {
    return Files.readString(passwordFile).strip();
  }

  /** Open transactions are rolled back; what is committed is on disk. */
  void stop() throws IOException, InterruptedException {
    Postmaster postmaster = new Postmaster(folder, data);
    if (postmaster.isAlive() && !postmaster.stop(PATIENCE_SECONDS)) {
      throw silent(postmaster);
    }
  }

  private OptionalInt running() throws IOException, InterruptedException {
    if (!Files.exists(passwordFile)) {
      return OptionalInt.empty();
    }
    Postmaster postmaster = new Postmaster(folder, data);
    return switch (postmaster.await(USER, password(), PATIENCE_SECONDS)) {
      case ANSWERS -> OptionalInt.of(postmaster.port());
      case GONE -> OptionalInt.empty();
      case SILENT -> throw silent(postmaster);
    };
  }

  private StoreException silent(Postmaster postmaster) {
    return failure(
        "process " + postmaster.pid() + " holds " + data + " but does not answer",
        "Stop that process, then start again, " + ELSEWHERE);
  }

  private int start() throws IOException, InterruptedException {
    shortenLog();
    PostgresPrograms programs = PostgresPrograms.unpack(folder.resolve("bin"), log);
    initialise(programs);
    requireSameMajor();
    // The port may be taken, or a killed server's last process still end, between look and start.
    for (int tries = 0; tries < TRIES; tries++) {
      int port = freePort();
      if (start(programs, port) == 0) {
        return port;
      }
      // The starter of a process that was killed goes on without it, and may have come first.
      OptionalInt other = running();
      if (other.isPresent()) {
        return other.getAsInt();
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    throw failure("the server does not start: " + lastLine(), "See " + log + ", " + ELSEWHERE);
  }

  private void shortenLog() throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
      Folders.rename(log, folder.resolve("pg.log.1"));
    }
  }

  private void initialise(PostgresPrograms programs) throws IOException, InterruptedException {
    removeUnfinished();
    if (Files.isDirectory(data)) {
      requirePassword();
      return;
    }
    if (!Files.exists(passwordFile)) {
      Folders.writeSecret(passwordFile, newPassword());
    }
    Path unfinished = Files.createTempDirectory(folder, UNFINISHED);
    if (programs.run("initdb", initialisation(unfinished)) != 0) {
      throw failure("initdb failed: " + lastLine(), "See " + log + ", " + ELSEWHERE);
    }
    Folders.rename(unfinished, data);
  }

  private void removeUnfinished() throws IOException {
    for (Path child : Folders.children(folder)) {
      if (child.getFileName().toString().startsWith(UNFINISHED)) {
        removeIfQuiet(child);
      }
    }
  }

  /** An initdb whose parent was killed may still write there: what it leaves goes next time. */
  private static void removeIfQuiet(Path unfinished) {
    try {
      Folders.delete(unfinished);
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("{} stays: {}", unfinished, e.toString());
    }
  }

  private List<String> initialisation(Path target) {
    return List.of(
        "--pgdata=" + target,
        "--username=" + USER,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // Of PostgreSQL itself: the same order on every system, whatever locales it has.
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions");
  }

  private void requirePassword() {
    if (!Files.exists(passwordFile)) {
      throw setting(
          passwordFile + " is missing",
          "Put it back from a backup, or move " + data + " away to begin with an empty database.");
    }
  }

  private void requireSameMajor() throws IOException {
    String major = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!major.equals(MAJOR)) {
      throw setting(
          data + " was written by PostgreSQL " + major + ", this tomtat brings " + MAJOR,
          "Use the tomtat that wrote it, " + ELSEWHERE);
    }
  }

  private int start(PostgresPrograms programs, int port) throws IOException, InterruptedException {
    return programs.run(
        "pg_ctl",
        List.of(
            "start",
            "--silent",
            "--wait",
            "--timeout=" + PATIENCE_SECONDS,
            "--pgdata=" + data,
            "--log=" + log,
            "--options=-p " + port + SETTINGS));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }

  private static String newPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private String lastLine() throws IOException {
    List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
    return lines.stream()
        .filter(line -> line.contains("FATAL") || line.contains("rror"))
        .reduce((first, second) -> second)
        .orElse("no reason in its log");
  }

  private StoreException failure(String reason, String remedy) {
    return new StoreException(
        Kind.UNAVAILABLE, "embedded PostgreSQL in " + folder, reason, remedy, null);
  }

  private StoreException setting(String reason, String remedy) {
    return new StoreException(
        Kind.SETTING, "embedded PostgreSQL in " + folder, reason, remedy, null);
  }
}
