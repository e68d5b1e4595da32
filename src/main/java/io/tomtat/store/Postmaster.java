package io.tomtat.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/** The server process of a data directory, as its {@code postmaster.pid} tells. */
final class Postmaster {

  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;
  private static final String AUTHORIZATION_CLASS = "28";
  private static final long PAUSE_MILLIS = 20;

  private final Path folder;
  private final Path data;
  private final Path file;

  /**
   * @param folder real path; a process whose program lies in it is ours
   */
  Postmaster(Path folder, Path data) {
    this.folder = folder;
    this.data = data;
    this.file = data.resolve("postmaster.pid");
  }

  enum State {
    ANSWERS,
    /** Nothing is left of it, not even its file. */
    GONE,
    /** It lives but gave no answer in time, or does not know us. */
    SILENT
  }

  int pid() {
    return number(PID_LINE);
  }

  int port() {
    return number(PORT_LINE);
  }

  /** A server that starts, recovers from a crash or shuts down gets the time. */
  State await(String user, String password, int seconds) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (Files.exists(file)) {
      Answer answer = ask(user, password);
      if (answer == Answer.OURS) {
        return State.ANSWERS;
      }
      if (!isAlive()) {
        Files.deleteIfExists(file);
      } else if (answer == Answer.REFUSED || System.nanoTime() - deadline > 0) {
        return State.SILENT;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return State.GONE;
  }

  private enum Answer {
    OURS,
    REFUSED,
    NONE
  }

  private Answer ask(String user, String password) {
    int port = port();
    if (port == 0) {
      return Answer.NONE;
    }
    try (Connection connection = source(port, "postgres", user, password).getConnection();
        ResultSet row = connection.createStatement().executeQuery("show data_directory")) {
      boolean same = row.next() && Files.isSameFile(Path.of(row.getString(1)), data);
      return same ? Answer.OURS : Answer.REFUSED;
    } catch (SQLException e) {
      String state = String.valueOf(e.getSQLState());
      return state.startsWith(AUTHORIZATION_CLASS) ? Answer.REFUSED : Answer.NONE;
    } catch (IOException e) {
      return Answer.REFUSED;
    }
  }

  static PGSimpleDataSource source(int port, String database, String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL("jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?sslmode=disable");
    source.setUser(user);
    source.setPassword(password);
    source.setConnectTimeout(5);
    return source;
  }

  /** The number may have gone to another process since; a dead, unburied one has no program. */
  boolean isAlive() {
    return ProcessHandle.of(pid())
        .flatMap(process -> process.info().command())
        .filter(command -> Path.of(command).startsWith(folder))
        .isPresent();
  }

  /**
   * Asks it to end at once, as {@code pg_ctl stop -m fast} does.
   *
   * @return whether it ended in time
   */
  boolean stop(int seconds) throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "kill -INT " + pid()).start().waitFor();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (Files.exists(file) && System.nanoTime() - deadline < 0) {
      Thread.sleep(PAUSE_MILLIS);
    }
    return !Files.exists(file);
  }

  /** 0 if the file is gone or not yet written so far. */
  private int number(int line) {
    try {
      List<String> lines = Files.readAllLines(file);
      return line < lines.size() ? Integer.parseInt(lines.get(line).strip()) : 0;
    } catch (NoSuchFileException | NumberFormatException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
