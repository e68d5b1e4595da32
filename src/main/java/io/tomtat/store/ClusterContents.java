package io.tomtat.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the databases of an embedded server hold, looked up across all of them. */
final class ClusterContents {

  private static final String HAS_TABLES = "select to_regclass('tomtat.job_lease') is not null";

  private final int port;
  private final String password;

  private ClusterContents(int port, String password) {
    this.port = port;
    this.password = password;
  }

  /** Starts the server if it does not run. */
  static ClusterContents of(Cluster cluster) throws IOException, InterruptedException {
    return new ClusterContents(cluster.attachOrStart(), cluster.password());
  }

  /** The version of the tables by database; without those that have none. */
  Map<String, Integer> tables() throws SQLException {
    Map<String, Integer> tables = new TreeMap<>();
    for (String database : databases()) {
      List<String> version =
          texts(
              database,
              """
              select max(version::int)::text from tomtat.flyway_schema_history
               where success and version is not null
              """);
      version.forEach(number -> tables.put(database, Integer.valueOf(number)));
    }
    return tables;
  }

  /** In words, with their holders; empty too if the server does not say. */
  List<String> runningJobs() {
    try {
      List<String> jobs = new ArrayList<>();
      for (String database : databases()) {
        jobs.addAll(runningJobs(database));
      }
      return jobs;
    } catch (SQLException e) {
      return List.of();
    }
  }

  private List<String> runningJobs(String database) throws SQLException {
    return texts(
        database,
        """
        select format('job ''%s'' (%s, since %s)', job, holder,
                      to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
          from tomtat.job_lease
         where exists (select from pg_locks k join pg_database d on d.oid = k.database
                        where k.locktype = 'advisory' and k.granted and k.objsubid = 1
                          and d.datname = current_database()
                          and (k.classid::bigint << 32 | k.objid::bigint) = hashtextextended('tomtat job ' || job, 0))
         order by job
        """);
  }

  private List<String> databases() throws SQLException {
    try (Connection connection = connect("postgres")) {
      return texts(
          connection,
          "select datname from pg_database where datallowconn and not datistemplate order by 1");
    }
  }

  /** Empty if the database has no tables of tomtat. */
  private List<String> texts(String database, String query) throws SQLException {
    try (Connection connection = connect(database)) {
      return texts(connection, HAS_TABLES).contains("t") ? texts(connection, query) : List.of();
    }
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  private Connection connect(String database) throws SQLException {
    return Postmaster.source(port, database, Cluster.USER, password).getConnection();
  }
}
