package io.tomtat.store;

import io.tomtat.store.StoreException.Kind;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL from the class path, unpacked once below the home folder. */
final class PostgresPrograms {

  /** What the class path brings; to look would mean to read 15 MB at each start. */
  static final String RELEASE = "18.6";

  /** The server must not see the keys of model providers, nor PGDATA and its kin. */
  private static final Set<String> ENVIRONMENT = Set.of("PATH", "HOME", "TMPDIR", "TZ");

  private final Path folder;
  private final Path log;

  private PostgresPrograms(Path folder, Path log) {
    this.folder = folder;
    this.log = log;
  }

  /**
   * To be called by one process at a time. Another release of PostgreSQL gets a folder of its own.
   *
   * @param log gets what the programs say
   */
  static PostgresPrograms unpack(Path parent, Path log) throws IOException {
    Path folder = parent.resolve(RELEASE);
    if (!Files.isDirectory(folder)) {
      Folders.deleteChildren(parent);
      Path unfinished = Folders.create(parent.resolve(RELEASE + ".new"));
      unpackInto(unfinished);
      Folders.rename(unfinished, folder);
    }
    return new PostgresPrograms(folder, log);
  }

  /** Such as {@code Linux on x86_64}: programs for one do not run, nor read data, elsewhere. */
  static String platform() {
    return system() + " on " + machine();
  }

  private static String system() {
    return System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
  }

  private static String machine() {
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return machine.equals("amd64") ? "x86_64" : machine;
  }

  private static InputStream archive() throws IOException {
    try {
      return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine());
    } catch (IllegalStateException e) {
      throw new StoreException(
          Kind.SETTING,
          "embedded PostgreSQL",
          "there are no programs for " + platform(),
          "Name a PostgreSQL server in DATABASE_URL.",
          e);
    }
  }

  private static void unpackInto(Path folder) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive()))) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        unpack(tar, e, folder.resolve(e.getName()).normalize());
      }
    }
  }

  private static void unpack(InputStream content, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, file);
    String rights = entry.getName().startsWith("bin/") ? "rwx------" : "rw-------";
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }

  /**
   * Waits for the program's end.
   *
   * @return its exit code
   */
  int run(String program, List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      // PostgreSQL refuses to run as root; in a user namespace of its own the same user is nobody.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return started(command).waitFor();
  }

  private Process started(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().retainAll(ENVIRONMENT);
    return builder.start();
  }

  private static boolean isRoot() throws IOException {
    Path self = Path.of("/proc/self");
    return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
  }
}
