package io.tomtat.cli;

import io.tomtat.job.JobFile;
import io.tomtat.job.JobFiles;
import io.tomtat.store.Database;
import io.tomtat.store.OtherDatabases;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a command is given by the process it runs in.
 *
 * @param folder the working directory
 * @param program the program's own folder, null if it is not known
 * @param signals tells a run that the process was asked to end
 * @param terminal whether a person watches standard error, as the launcher found
 */
record Surroundings(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path folder,
    @Nullable Path program,
    boolean terminal,
    Signals signals,
    Clock clock) {

  static Surroundings ofProcess(Signals signals, Clock clock) {
    String program = System.getProperty("tomtat.folder");
    return new Surroundings(
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        program == null ? null : Path.of(program),
        Boolean.getBoolean("tomtat.terminal"),
        signals,
        clock);
  }

  /** {@code TOMTAT_HOME}: data, embedded database, reports. */
  Path home() {
    String home = environment.get("TOMTAT_HOME");
    Path path =
        home == null || home.isBlank()
            ? Path.of(System.getProperty("user.home"), ".tomtat")
            : Path.of(home);
    return folder.resolve(path).normalize();
  }

  JobFiles jobs() {
    return new JobFiles(
        Stream.of(folder, program).flatMap(Stream::ofNullable).toList(),
        new OtherDatabases(environment::get));
  }

  /**
   * The demo's file is unpacked; it needs none of its own.
   *
   * @param job a path, or the name of a file under {@code jobs/}
   */
  JobFile jobFile(String job) {
    return job.equals(DemoFolder.JOB) ? new DemoFolder(home()).unpack() : jobs().read(job);
  }

  /** The program's own prompts; those in the jar if there is no such folder. */
  Path prompts() {
    return (program == null ? folder : program).resolve("prompts");
  }

  /** The prompts beside the job, else the program's. */
  Path prompts(JobFile file) {
    Path own = file.base().resolve("prompts");
    if (program == null || Files.isDirectory(own.resolve(file.settings().prompt()))) {
      return own;
    }
    return program.resolve("prompts");
  }

  /** The demo never touches a given database. */
  Database databaseOf(String job) {
    return Database.open(home(), url(job), databaseName(job));
  }

  /** As {@link #databaseOf}, but a look creates none. */
  Optional<Database> existingDatabaseOf(String job) {
    Optional<Database> database = Database.existing(home(), url(job), databaseName(job));
    database.ifPresent(Database::migrate);
    return database;
  }

  boolean embedded() {
    return given().isEmpty();
  }

  private Optional<String> given() {
    return Optional.ofNullable(environment.get("DATABASE_URL")).filter(url -> !url.isBlank());
  }

  private @Nullable String url(String job) {
    return job.equals(DemoFolder.JOB) ? null : given().orElse(null);
  }

  private static String databaseName(String job) {
    return job.equals(DemoFolder.JOB) ? "tomtat_demo" : "tomtat";
  }

  /** Of the terminal; 100 where nobody says. */
  int columns() {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : 100;
  }

  /** Who holds a job while this process works on it. */
  String holder() {
    return "process %d on %s".formatted(ProcessHandle.current().pid(), host());
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this machine";
    }
  }
}
