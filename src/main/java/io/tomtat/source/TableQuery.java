package io.tomtat.source;

import io.tomtat.source.Fields.Name;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked of a table or query.
 *
 * @param columns name → type, as the database has them
 * @param nullable columns that may be null
 */
record TableQuery(TableSettings settings, Map<String, String> columns, Set<String> nullable) {

  /** Types that a time span can be taken from. */
  private static final Set<String> MOMENTS = Set.of("timestamptz", "timestamp", "date");

  /** What the driver calls a column that numbers its rows; no value can be cast to it. */
  private static final Map<String, String> PLAIN =
      Map.of("bigserial", "int8", "serial", "int4", "smallserial", "int2");

  /** A table or query that cannot be read as the job file says. */
  static final class UnfitException extends Exception {
    private static final long serialVersionUID = 1L;

    UnfitException(String message) {
      super(message);
    }
  }

  static boolean isQuery(String table) {
    return table.strip().matches("(?is)(select|with|values|table)\\s.*");
  }

  /**
   * @throws UnfitException if a column of the job file is not there, or the key may be null
   */
  static TableQuery of(Connection connection, TableSettings settings)
      throws SQLException, UnfitException {
    Map<String, String> columns = new LinkedHashMap<>();
    Set<String> nullable = new HashSet<>();
    try (Statement statement = statement(connection);
        ResultSet none =
            statement.executeQuery("select * from " + from(settings.table()) + " limit 0")) {
      ResultSetMetaData about = none.getMetaData();
      for (int i = 1; i <= about.getColumnCount(); i++) {
        String type = about.getColumnTypeName(i);
        columns.put(about.getColumnName(i), PLAIN.getOrDefault(type, type));
        if (about.isNullable(i) != ResultSetMetaData.columnNoNulls) {
          nullable.add(about.getColumnName(i));
        }
      }
    }
    TableQuery query = new TableQuery(settings, columns, nullable);
    query.requireColumns();
    query.requireKeys(connection);
    return query;
  }

  /** Nothing in a query of the job file is a parameter. */
  static Statement statement(Connection connection) throws SQLException {
    Statement statement = connection.createStatement();
    statement.setEscapeProcessing(false);
    return statement;
  }

  private static String from(String table) {
    return isQuery(table)
        ? "(%s\n) as t".formatted(table.strip().replaceFirst(";$", ""))
        : Stream.of(table.strip().split("\\.", -1))
                .map(TableQuery::quoted)
                .collect(Collectors.joining("."))
            + " as t";
  }

  /** One of the table's own; an output column of the same name is none. */
  private static String column(String name) {
    return "t." + quoted(name);
  }

  private static String quoted(String name) {
    return name.startsWith("\"") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private void requireColumns() throws UnfitException {
    for (String column : settings.key()) {
      require("key", column);
    }
    for (Name name : settings.fields().names()) {
      if (name.chosen() != null) {
        require("fields." + name.usual(), name.chosen());
      }
    }
    if (field("text").isEmpty() && field("html").isEmpty()) {
      throw new UnfitException(
          "%s has neither a column text nor html; name one in fields.text or fields.html; there are: %s"
              .formatted(what(), String.join(", ", columns.keySet())));
    }
  }

  private void require(String key, String column) throws UnfitException {
    if (!columns.containsKey(column)) {
      throw new UnfitException(
          "%s has no column %s, which %s names; there are: %s"
              .formatted(what(), column, key, String.join(", ", columns.keySet())));
    }
  }

  /** The column of a field, if there is one. */
  private List<String> field(String usual) {
    return settings.fields().names().stream()
        .filter(name -> name.usual().equals(usual))
        .map(Name::used)
        .filter(columns::containsKey)
        .toList();
  }

  /** A row whose key is null would never be behind another one. */
  private void requireKeys(Connection connection) throws SQLException, UnfitException {
    List<String> doubtful = settings.key().stream().filter(nullable::contains).toList();
    if (doubtful.isEmpty()) {
      return;
    }
    String nulls =
        doubtful.stream().map(key -> column(key) + " is null").collect(Collectors.joining(" or "));
    try (Statement statement = statement(connection);
        ResultSet row =
            statement.executeQuery(
                "select exists (select from %s where %s)"
                    .formatted(from(settings.table()), nulls))) {
      if (row.next() && row.getBoolean(1)) {
        throw new UnfitException(
            "%s has rows whose key (%s) is null, which would never be read; leave them out with a select, or choose another key"
                .formatted(what(), String.join(", ", doubtful)));
      }
    }
  }

  String what() {
    return isQuery(settings.table()) ? "the query" : "table " + settings.table();
  }

  /** Columns that are read, each once. */
  List<String> read() {
    return settings.fields().names().stream()
        .map(Name::used)
        .filter(columns::containsKey)
        .distinct()
        .toList();
  }

  /**
   * The key's columns as texts come first, then those that are read.
   *
   * @param after key of the last row that was read; empty: from the first one on
   */
  String sql(List<String> after) {
    List<String> select = new ArrayList<>();
    settings.key().forEach(key -> select.add(column(key) + "::text"));
    read().forEach(column -> select.add(column(column)));
    String order =
        settings.key().stream().map(TableQuery::column).collect(Collectors.joining(", "));
    return "select %s from %s %s order by %s"
        .formatted(
            String.join(", ", select),
            from(settings.table()),
            after.isEmpty() ? "" : "where " + behind(after, order),
            order);
  }

  private String behind(List<String> after, String order) {
    String first = settings.key().get(0);
    if (MOMENTS.contains(type(first)) && !settings.overlap().isZero()) {
      return "%s >= %s - interval '%d milliseconds'"
          .formatted(column(first), value(first, after.get(0)), settings.overlap().toMillis());
    }
    List<String> values = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      values.add(value(settings.key().get(i), after.get(i)));
    }
    return "(%s) > (%s)".formatted(order, String.join(", ", values));
  }

  private String value(String column, String text) {
    return "cast('%s' as %s)".formatted(text.replace("'", "''"), type(column));
  }

  private String type(String column) {
    return Objects.requireNonNull(columns.get(column));
  }
}
