package io.tomtat.cli;

import io.tomtat.job.JobFiles;
import io.tomtat.store.Database;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
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
    return new JobFiles(Stream.of(folder, program).flatMap(Stream::ofNullable).toList());
  }

  Database database() {
    return Database.open(home(), environment.get("DATABASE_URL"), "tomtat");
  }

  /** The demo never touches a given database. */
  Database demoDatabase() {
    return Database.open(home(), null, "tomtat_demo");
  }

  Database databaseOf(String job) {
    return job.equals(DemoFolder.JOB) ? demoDatabase() : database();
  }
}
