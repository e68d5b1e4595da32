package io.tomtat.store;

import io.tomtat.store.StoreException.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * One process at a time changes the tables, and no job runs meanwhile: not one of an older program
 * either, whose statements were written for the tables as they were. The locks end with the
 * connection, should the process die.
 */
final class UpgradeLock implements AutoCloseable {

  /** SQL: whether somebody changes this database's tables, or still holds the jobs for it. */
  static final String UNDER_WAY =
      """
      exists (select from pg_locks k join pg_database d on d.oid = k.database
               where k.locktype = 'advisory' and k.granted and k.objsubid = 1 and d.datname = current_database()
                 and (k.classid::bigint << 32 | k.objid::bigint) = hashtextextended('tomtat upgrade', 0))
      """;

  private final Connection connection;

  private UpgradeLock(Connection connection) {
    this.connection = connection;
  }

  /**
   * Waits for whoever changes the tables at this moment.
   *
   * @param connection outside any pool, with the schema {@code tomtat} in its path
   */
  static UpgradeLock await(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(hashtextextended('tomtat upgrade', 0))");
    }
    return new UpgradeLock(connection);
  }

  /**
   * Takes every job that was ever run.
   *
   * @param database for people
   * @throws StoreException if one of them runs
   */
  void holdJobs(String database) throws SQLException {
    List<String> running = hasJobs() ? thoseNotTaken() : List.of();
    if (!running.isEmpty()) {
      throw new StoreException(
          Kind.IN_USE,
          database,
          "its tables must be brought to this version, but an older one is at work: "
              + String.join(", ", running),
          "Wait for its end, or stop it with SIGTERM: it resumes under this version without loss.",
          null);
    }
  }

  /** The connection's end alone would let the jobs go some time later. */
  @Override
  public void close() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_unlock_all()");
    }
  }

  private boolean hasJobs() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select to_regclass('tomtat.job_lease') is not null")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private List<String> thoseNotTaken() throws SQLException {
    String sql =
        """
        select job, holder, since from job_lease
         where not pg_try_advisory_lock(hashtextextended('tomtat job ' || job, 0))
         order by job
        """;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return words(rows);
    }
  }

  private static List<String> words(ResultSet rows) throws SQLException {
    List<String> words = new ArrayList<>();
    while (rows.next()) {
      words.add(
          "job '%s' (%s, since %s)"
              .formatted(
                  rows.getString("job"),
                  rows.getString("holder"),
                  rows.getTimestamp("since").toInstant()));
    }
    return words;
  }
}
