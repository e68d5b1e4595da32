package io.tomtat.store;

import io.tomtat.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** An embedded PostgreSQL shared by several JVMs: start or attach; the last one out stops it. */
public final class EmbeddedServer implements AutoCloseable {

  private static final Pattern DATABASE = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
  private static final String DUPLICATE_DATABASE = "42P04";
  private static final String UNIQUE_VIOLATION = "23505";

  /** A process has one lock on a file, however often it is opened: counted here by folder. */
  private static final Map<Path, Membership> OPEN = new HashMap<>();

  private final Membership membership;
  private boolean closed;

  private EmbeddedServer(Membership membership) {
    this.membership = membership;
  }

  /**
   * Durable: what is committed survives a crash. Listens on 127.0.0.1 only.
   *
   * @param home holds everything below {@code pg}; several processes may open the same
   * @throws StoreException if the server cannot be started
   */
  public static EmbeddedServer open(Path home) {
    synchronized (OPEN) {
      try {
        Path folder = Folders.create(home.resolve("pg")).toRealPath();
        Membership membership = OPEN.get(folder);
        if (membership == null) {
          membership = Membership.join(folder);
          OPEN.put(folder, membership);
        }
        membership.users++;
        return new EmbeddedServer(membership);
      } catch (IOException e) {
        throw unusable(home, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw unusable(home, e);
      }
    }
  }

  /** Whether one was ever started there. */
  static boolean exists(Path home) {
    return Files.isDirectory(home.resolve("pg").resolve("data"));
  }

  private static StoreException unusable(Path home, Exception cause) {
    return new StoreException(
        Kind.UNAVAILABLE,
        "embedded PostgreSQL in " + home.resolve("pg"),
        cause.toString(),
        "Give TOMTAT_HOME a local folder with free space that you may write to,"
            + " or name a PostgreSQL server in DATABASE_URL.",
        cause);
  }

  /** Without user and password. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + membership.port() + "/" + database + "?sslmode=disable";
  }

  public String user() {
    return Cluster.USER;
  }

  public String password() {
    return membership.password();
  }

  /**
   * @param name lower-case letters, digits and underscores
   * @throws StoreException if it neither exists nor can be created
   */
  public void ensureDatabase(String name) {
    if (!DATABASE.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name for a database: " + name);
    }
    try (Connection connection = connect("postgres")) {
      if (!exists(connection, name)) {
        create(connection, name);
      }
    } catch (SQLException e) {
      throw unavailable(name, e);
    }
  }

  boolean has(String name) {
    try (Connection connection = connect("postgres")) {
      return exists(connection, name);
    } catch (SQLException e) {
      throw unavailable(name, e);
    }
  }

  private StoreException unavailable(String name, SQLException cause) {
    return new StoreException(
        Kind.UNAVAILABLE,
        "database " + name,
        String.valueOf(cause.getMessage()),
        "See " + membership.folder().resolve("pg.log") + ".",
        cause);
  }

  private Connection connect(String database) throws SQLException {
    return Postmaster.source(membership.port(), database, user(), password()).getConnection();
  }

  private static boolean exists(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select from pg_database where datname = ?")) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }

  private static void create(Connection connection, String name) throws SQLException {
    try {
      connection.createStatement().execute("create database " + name);
    } catch (SQLException e) {
      if (!DUPLICATE_DATABASE.equals(e.getSQLState())
          && !UNIQUE_VIOLATION.equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  /** Stops the server if no other process uses it; connections to it end. */
  @Override
  public void close() {
    synchronized (OPEN) {
      if (closed) {
        return;
      }
      closed = true;
      if (--membership.users == 0) {
        OPEN.remove(membership.folder());
        leave();
      }
    }
  }

  /** Also when interrupted: otherwise nobody would stop the server. */
  private void leave() {
    boolean interrupted = Thread.interrupted();
    try {
      membership.leave();
    } catch (IOException e) {
      throw unusable(membership.folder().resolveSibling("."), e);
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
