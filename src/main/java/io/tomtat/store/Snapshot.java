package io.tomtat.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One read-only transaction on a connection of its own: all that is read through it is of the same
 * moment, and large results come in portions.
 */
public final class Snapshot implements AutoCloseable {

  /** A briefing with its article is some 20 kB. */
  private static final int PORTION = 100;

  private final Connection connection;
  private final JdbcClient jdbc;

  private Snapshot(Connection connection) {
    this.connection = connection;
    JdbcTemplate template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    template.setFetchSize(PORTION);
    this.jdbc = JdbcClient.create(template);
  }

  static Snapshot of(Connection connection) {
    try {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      return new Snapshot(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public JdbcClient jdbc() {
    return jdbc;
  }

  /** The server ends the transaction with the connection; if that is lost, all is well too. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
