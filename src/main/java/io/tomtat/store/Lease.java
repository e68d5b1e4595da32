package io.tomtat.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/**
 * The right of one process to run a job: an advisory lock that lives as long as its own connection,
 * and a fence number that outlives it, so that a holder who only looks dead cannot write beside its
 * successor.
 */
public final class Lease implements AutoCloseable {

  /** How long the end of a run waits for its lock to be released. */
  private static final int GOODBYE_MILLIS = 5_000;

  private static final int ANSWERS_WITHIN_SECONDS = 5;

  private final Fence fence;
  private Connection connection;

  /** Who holds a job, and since when. */
  public record Holder(String name, Instant since) {}

  private Lease(Connection connection, Fence fence) {
    this.connection = connection;
    this.fence = fence;
  }

  /**
   * Takes the job if nobody holds it.
   *
   * @param connection outside any pool; the lease closes it
   * @return empty if another process holds the job; the connection is closed then
   */
  public static Optional<Lease> acquire(
      Connection connection, String job, String holder, Instant now) throws SQLException {
    return acquire(connection, job, holder, now, 1);
  }

  /**
   * Takes the job if nobody holds it, for work that writes no rows: the fence stays, so that no
   * other's writes are cut off.
   *
   * @param connection outside any pool; the lease closes it
   * @return empty if another process holds the job; the connection is closed then
   */
  public static Optional<Lease> visit(Connection connection, String job, String holder, Instant now)
      throws SQLException {
    return acquire(connection, job, holder, now, 0);
  }

  private static Optional<Lease> acquire(
      Connection connection, String job, String holder, Instant now, int step) throws SQLException {
    connection.setAutoCommit(true);
    watch(connection);
    if (!lock(connection, job)) {
      connection.close();
      return Optional.empty();
    }
    long fence = raiseFence(connection, job, holder, now, step);
    return Optional.of(new Lease(connection, new Fence(job, fence)));
  }

  /** The holder as the last lease noted it; empty if the job never ran. */
  public static Optional<Holder> holder(Connection connection, String job) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select holder, since from job_lease where job = ?")) {
      query.setString(1, job);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(new Holder(row.getString(1), row.getTimestamp(2).toInstant()))
            : Optional.empty();
      }
    }
  }

  public Fence fence() {
    return fence;
  }

  /**
   * Whether the lock is still there: it goes with its connection. Not for several threads at once.
   */
  public boolean alive() throws SQLException {
    return connection.isValid(ANSWERS_WITHIN_SECONDS);
  }

  /**
   * Takes the lock once more after its connection was lost, if nobody had the job in between.
   *
   * @param fresh outside any pool; the lease closes it
   * @return false if the old connection's end has not come through to the server yet, or somebody
   *     only visits
   * @throws FenceLostException if another run has taken the job over
   */
  public boolean regain(Connection fresh) throws SQLException {
    fresh.setAutoCommit(true);
    watch(fresh);
    boolean locked = lock(fresh, fence.job());
    if (locked && isCurrent(fresh)) {
      connection.close();
      connection = fresh;
      return true;
    }
    boolean current = isCurrent(fresh);
    fresh.close();
    if (!current) {
      throw new FenceLostException(fence);
    }
    return false;
  }

  private boolean isCurrent(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select fence from job_lease where job = ?")) {
      query.setString(1, fence.job());
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getLong(1) == fence.number();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try (Connection closing = connection) {
      unlock(closing);
    }
  }

  private static void unlock(Connection connection) throws SQLException {
    try (Statement unlock = connection.createStatement()) {
      connection.setNetworkTimeout(Runnable::run, GOODBYE_MILLIS); // the network may be gone
      // The server ends a closed session when it gets to it: the next start must not find it there.
      unlock.execute("select pg_advisory_unlock_all()");
    } catch (SQLException e) {
      if (SqlFault.of(e) != SqlFault.TRANSIENT) {
        throw e;
      }
    }
  }

  /**
   * A holder that lost its power says no goodbye: the server asks after 30 s of silence, and lets
   * go of the job 30 s later instead of after its usual two hours.
   */
  private static void watch(Connection connection) throws SQLException {
    try (Statement settings = connection.createStatement()) {
      settings.execute(
          "set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3");
    }
  }

  private static boolean lock(Connection connection, String job) throws SQLException {
    String sql = "select pg_try_advisory_lock(hashtextextended('tomtat job ' || ?, 0))";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, job);
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private static long raiseFence(
      Connection connection, String job, String holder, Instant now, int step) throws SQLException {
    String sql =
        """
        insert into job_lease (job, fence, holder, since) values (?, ?, ?, ?)
        on conflict (job) do update set fence = job_lease.fence + ?, holder = excluded.holder, since = excluded.since
        returning fence
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, job);
      statement.setInt(2, step);
      statement.setString(3, holder);
      statement.setTimestamp(4, Timestamp.from(now));
      statement.setInt(5, step);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
