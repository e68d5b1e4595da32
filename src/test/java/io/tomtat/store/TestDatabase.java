package io.tomtat.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh, migrated database for one test class, on a server that all of them share.
 *
 * <p>{@code @RegisterExtension static final TestDatabase db = new TestDatabase();}
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {

  private static final Path HOME = Path.of("target", "test-home").toAbsolutePath();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private EmbeddedServer server;
  private String name;
  private Database database;

  @Override
  public void beforeAll(ExtensionContext context) {
    // Open until the last class is done, so that the server starts once.
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(TestDatabase.class))
        .computeIfAbsent(EmbeddedServer.class, key -> EmbeddedServer.open(HOME));
    server = EmbeddedServer.open(HOME);
    name = "test_%d_%d".formatted(ProcessHandle.current().pid(), NUMBER.incrementAndGet());
    server.ensureDatabase(name);
    database = Database.open(HOME, url(), name);
    database.migrate();
  }

  @Override
  public void afterAll(ExtensionContext context) throws SQLException {
    database.close();
    execute("drop database " + name + " with (force)");
    server.close();
  }

  /** Ends and cuts off every connection to this database, as a lost network would. */
  public void disconnectAll() throws SQLException {
    execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
            .formatted(name));
    if (dataSource() instanceof HikariDataSource own) {
      own.getHikariPoolMXBean().softEvictConnections(); // the test itself is not to trip over it
    }
  }

  private void execute(String sql) throws SQLException {
    PGSimpleDataSource source = DatabaseAddress.of(server, "postgres").source();
    try (Connection connection = source.getConnection()) {
      connection.createStatement().execute(sql);
    }
  }

  public Database database() {
    return database;
  }

  public DataSource dataSource() {
    return database.dataSource();
  }

  /** In a form for {@code DATABASE_URL}, with user and password. */
  public String url() {
    return server
        .jdbcUrl(name)
        .replace(
            "jdbc:postgresql://", "postgres://%s:%s@".formatted(server.user(), server.password()));
  }
}
