package io.tomtat.source;

import io.tomtat.source.TableQuery.UnfitException;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the order of their key, a few at a time from the server, in a transaction that only
 * reads.
 */
final class TableRows implements Closeable {

  /** Rows that the server sends at once. */
  private static final int FETCH = 200;

  private final Connection connection;
  private final Statement statement;
  private final ResultSet rows;
  private final TableQuery query;
  private final Fields fields;
  private final int keys;
  private List<String> key = List.of();

  private TableRows(
      Connection connection,
      Statement statement,
      TableQuery query,
      TableSettings settings,
      List<String> after)
      throws SQLException {
    this.connection = connection;
    this.statement = statement;
    this.query = query;
    this.fields = settings.fields();
    this.keys = settings.key().size();
    this.rows = statement.executeQuery(query.sql(after));
  }

  /**
   * @param after key of the last row that was read; empty: from the first one on
   * @throws UnfitException if there are no such columns, or they are no key
   */
  static TableRows open(Connection connection, TableSettings settings, List<String> after)
      throws SQLException, UnfitException {
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    TableQuery query = TableQuery.of(connection, settings);
    Statement statement = TableQuery.statement(connection);
    statement.setFetchSize(FETCH);
    return new TableRows(connection, statement, query, settings, after);
  }

  /**
   * Null at the end.
   *
   * @throws UnfitException if two rows have the same key: one of them would be left out some night
   */
  @Nullable Entry next() throws SQLException, UnfitException {
    if (!rows.next()) {
      return null;
    }
    List<String> next = new ArrayList<>();
    for (int i = 1; i <= keys; i++) {
      next.add(rows.getString(i));
    }
    if (next.equals(key)) {
      throw new UnfitException(
          "%s has two rows with the key %s; add a column that tells them apart, such as the primary key"
              .formatted(query.what(), key));
    }
    key = List.copyOf(next);
    return Entry.of(fields, values()::get);
  }

  private Map<String, @Nullable String> values() throws SQLException {
    Map<String, @Nullable String> values = new HashMap<>();
    List<String> read = query.read();
    for (int i = 0; i < read.size(); i++) {
      values.put(read.get(i), rows.getString(keys + 1 + i));
    }
    return values;
  }

  /** Of the row that was read last. */
  List<String> key() {
    return key;
  }

  @Override
  public void close() {
    try (connection;
        statement;
        rows) {
      if (!connection.isClosed()) {
        connection.rollback();
      }
    } catch (SQLException e) {
      // it was only read
    }
  }
}
