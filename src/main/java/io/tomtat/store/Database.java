package io.tomtat.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tomtat.store.StoreException.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;

/** The database of this program: on the server that the environment names, or an embedded one. */
public final class Database implements AutoCloseable {

  /** How long a database may be away before whoever needs it gives up. */
  public static final Duration ABSENCE = Duration.ofSeconds(60);

  private static final int POOL_SIZE = 12;
  private static final int OLDEST_SERVER = 15;
  private static final String MIGRATIONS = "classpath:db/migration";

  /** The newest file under {@link #MIGRATIONS}; a test holds the two together. */
  static final int NEWEST = 12;

  /** Flyway takes more than a second to find out what one row tells. */
  private static final String IS_CURRENT =
      """
      select coalesce(bool_and(success) and max(string_to_array(version, '.')::int[]) = array[%d], false)
             and not %s
        from tomtat.flyway_schema_history where version is not null
      """
          .formatted(NEWEST, UpgradeLock.UNDER_WAY);

  private final DatabaseAddress address;
  private final @Nullable EmbeddedServer embedded;
  private final int poolSize;
  private @Nullable HikariDataSource pool;

  private Database(DatabaseAddress address, @Nullable EmbeddedServer embedded, int poolSize) {
    this.address = address;
    this.embedded = embedded;
    this.poolSize = poolSize;
  }

  /** As {@link #open(Path, String, String, int)}, with a pool of 12. */
  public static Database open(Path home, @Nullable String url, String embeddedDatabaseName) {
    return open(home, url, embeddedDatabaseName, POOL_SIZE);
  }

  /**
   * @param url {@code DATABASE_URL}; null or blank for the embedded server
   * @param embeddedDatabaseName created if missing; without meaning where there is a URL
   * @param poolSize most connections at once, the {@link #dedicated} ones not counted
   * @throws StoreException if the database cannot be reached or is not fit
   */
  public static Database open(
      Path home, @Nullable String url, String embeddedDatabaseName, int poolSize) {
    if (url == null || url.isBlank()) {
      return embedded(home, embeddedDatabaseName, poolSize);
    }
    DatabaseAddress address = DatabaseAddress.parse(url);
    requireFit(address);
    return new Database(address, null, poolSize);
  }

  /**
   * As {@link #open(Path, String, String)}, but a look creates nothing: empty if there is no
   * embedded server in that home yet, or no such database on it.
   *
   * @throws StoreException if the database is there and cannot be reached, or is not fit
   */
  public static Optional<Database> existing(
      Path home, @Nullable String url, String embeddedDatabaseName) {
    if (url == null || url.isBlank()) {
      return EmbeddedServer.exists(home) ? existing(home, embeddedDatabaseName) : Optional.empty();
    }
    return Optional.of(open(home, url, embeddedDatabaseName));
  }

  private static Optional<Database> existing(Path home, String name) {
    EmbeddedServer server = EmbeddedServer.open(home);
    try {
      if (server.has(name)) {
        return Optional.of(new Database(DatabaseAddress.of(server, name), server, POOL_SIZE));
      }
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
    server.close();
    return Optional.empty();
  }

  private static Database embedded(Path home, String name, int poolSize) {
    EmbeddedServer server = EmbeddedServer.open(home);
    try {
      server.ensureDatabase(name);
      return new Database(DatabaseAddress.of(server, name), server, poolSize);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static void requireFit(DatabaseAddress address) {
    try (Connection connection = address.source().getConnection();
        ResultSet row = connection.createStatement().executeQuery("show server_encoding")) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST_SERVER) {
        throw unfit(address, "the server is PostgreSQL " + version);
      }
      if (!row.next() || !row.getString(1).equals("UTF8")) {
        throw unfit(address, "its encoding is not UTF8");
      }
    } catch (SQLException e) {
      throw address.unreachable(e);
    }
  }

  private static StoreException unfit(DatabaseAddress address, String reason) {
    return new StoreException(
        Kind.SETTING,
        address.toString(),
        reason,
        "Name a database with encoding UTF8 on PostgreSQL "
            + OLDEST_SERVER
            + " or newer in "
            + DatabaseAddress.VARIABLE
            + ", or unset it for the embedded server.",
        null);
  }

  private static HikariConfig pool(DatabaseAddress address, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("tomtat");
    config.setDataSource(address.source());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(ABSENCE.dividedBy(3).toMillis());
    config.setExceptionOverrideClassName(ReadOnlyEviction.class.getName());
    // A start shall not wait for connections that it may not need yet.
    config.setInitializationFailTimeout(-1);
    return config;
  }

  /** The pool, made when it is first asked for: a short command does with {@link #snapshot}. */
  public synchronized DataSource dataSource() {
    if (pool == null) {
      pool = new HikariDataSource(pool(address, poolSize));
    }
    return pool;
  }

  /**
   * What is stored at this moment, to be read and closed soon.
   *
   * @throws StoreException if the server does not give a connection
   */
  public Snapshot snapshot() {
    return Snapshot.of(dedicated());
  }

  /**
   * A connection outside the pool, open until its taker closes it: for locks of a session.
   *
   * @throws StoreException if the server does not give one
   */
  public Connection dedicated() {
    try {
      return address.source().getConnection();
    } catch (SQLException e) {
      throw address.unreachable(e);
    }
  }

  /**
   * Brings the schema {@code tomtat} to this program's version; several processes may do so at
   * once. No job runs meanwhile.
   *
   * @throws StoreException if a newer program was here, an older one runs a job, or a migration
   *     fails
   */
  public void migrate() {
    if (!isCurrent()) {
      migrate(MIGRATIONS);
    }
  }

  private boolean isCurrent() {
    try (Connection connection = dedicated();
        ResultSet row = connection.createStatement().executeQuery(IS_CURRENT)) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException e) {
      return false; // there are no tables yet, or something is wrong with them that Flyway names
    }
  }

  void migrate(String location) {
    Flyway flyway = flyway(location);
    try (Connection connection = dedicated();
        UpgradeLock lock = UpgradeLock.await(connection)) {
      requireNotNewer(flyway);
      if (flyway.info().pending().length > 0) {
        lock.holdJobs(toString());
      }
      flyway.migrate();
    } catch (SQLException e) {
      throw address.unreachable(e);
    } catch (FlywayException e) {
      throw new StoreException(
          Kind.UNAVAILABLE,
          toString(),
          "its tables could not be brought to this version: " + e.getMessage(),
          "Nothing was changed; correct the cause, then start again.",
          e);
    }
  }

  private Flyway flyway(String location) {
    return Flyway.configure()
        .dataSource(dataSource())
        .locations(location)
        .schemas("tomtat")
        .cleanDisabled(true)
        .load();
  }

  private void requireNotNewer(Flyway flyway) {
    Arrays.stream(flyway.info().applied())
        .filter(migration -> migration.getState().isApplied() && !migration.getState().isResolved())
        .map(MigrationInfo::getVersion)
        .max(Comparator.naturalOrder())
        .ifPresent(
            version -> {
              throw new StoreException(
                  Kind.SETTING,
                  toString(),
                  "it was written by a newer tomtat (tables of version " + version + ")",
                  "Use that tomtat, or another database.",
                  null);
            });
  }

  /** The pool's connections end; the embedded server stops if nobody else uses it. */
  @Override
  public synchronized void close() {
    if (pool != null) {
      pool.close();
    }
    if (embedded != null) {
      embedded.close();
    }
  }

  /** For people: which database, on which server, as which user; never the password. */
  @Override
  public String toString() {
    return address.toString();
  }
}
