package io.tomtat.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tomtat.store.StoreException.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;

/** The database of this program: on the server that the environment names, or an embedded one. */
public final class Database implements AutoCloseable {

  private static final int POOL_SIZE = 12;
  private static final int OLDEST_SERVER = 15;
  private static final String MIGRATIONS = "classpath:db/migration";

  private final DatabaseAddress address;
  private final @Nullable EmbeddedServer embedded;
  private final HikariDataSource pool;

  private Database(DatabaseAddress address, @Nullable EmbeddedServer embedded, int poolSize) {
    this.address = address;
    this.embedded = embedded;
    this.pool = new HikariDataSource(pool(address, poolSize));
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
    config.setConnectionTimeout(10_000);
    // A short command shall not wait for connections that it may not need.
    config.setInitializationFailTimeout(-1);
    return config;
  }

  public DataSource dataSource() {
    return pool;
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
   * once.
   *
   * @throws StoreException if a newer program was here, or a migration fails
   */
  public void migrate() {
    migrate(MIGRATIONS);
  }

  void migrate(String location) {
    Flyway flyway = flyway(location);
    try {
      requireNotNewer(flyway);
      flyway.migrate();
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
        .dataSource(pool)
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
  public void close() {
    pool.close();
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
