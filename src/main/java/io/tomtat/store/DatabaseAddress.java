package io.tomtat.store;

import io.tomtat.store.StoreException.Kind;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a database is and how to sign in, from a URL of one of the usual forms. */
final class DatabaseAddress {

  static final String VARIABLE = "DATABASE_URL";

  /**
   * {@code jdbc:postgresql://host:5432/db?user=me}, {@code
   * postgres://me:pw@host/db?sslmode=require}.
   */
  private static final Pattern FORM =
      Pattern.compile(
          "(?:jdbc:postgresql|postgres|postgresql)://(?:(?<sign>[^/?]*)@)?(?<hosts>[^/?@]+)"
              + "/(?<database>[^/?]+)(?:\\?(?<settings>.*))?");

  private static final String REMEDY =
      "Write it as postgres://user:password@host:5432/database"
          + " or jdbc:postgresql://host:5432/database?user=…&password=…,"
          + " special characters percent-encoded (@ is %40); or unset it for the embedded server.";

  /** The names of PostgreSQL's own library, and what the JDBC driver calls the same. */
  private static final Map<String, String> LIBPQ_NAMES =
      Map.of(
          "connect_timeout", "connectTimeout",
          "channel_binding", "channelBinding",
          "application_name", "ApplicationName",
          "gssencmode", "gssEncMode");

  private final String place;
  private final String database;
  private final Map<String, String> settings;

  private DatabaseAddress(String place, String database, Map<String, String> settings) {
    this.place = place;
    this.database = database;
    this.settings = settings;
  }

  /**
   * @throws StoreException if the URL has none of the forms; the message does not hold the URL
   */
  static DatabaseAddress parse(String url) {
    Matcher matcher = FORM.matcher(url.strip());
    if (!matcher.matches()) {
      throw wrong("this is not the URL of a PostgreSQL database");
    }
    Map<String, String> settings = new LinkedHashMap<>();
    if (matcher.group("sign") != null) {
      putSignIn(settings, matcher.group("sign"));
    }
    if (matcher.group("settings") != null) {
      putSettings(settings, matcher.group("settings"));
    }
    DatabaseAddress address =
        new DatabaseAddress(matcher.group("hosts"), decoded(matcher.group("database")), settings);
    address.source();
    return address;
  }

  private static void putSignIn(Map<String, String> settings, String userAndPassword) {
    String[] parts = userAndPassword.split(":", 2);
    settings.put("user", decoded(parts[0].replace("+", "%2B")));
    if (parts.length == 2) {
      settings.put("password", decoded(parts[1].replace("+", "%2B")));
    }
  }

  private static void putSettings(Map<String, String> settings, String query) {
    for (String setting : query.split("&", -1)) {
      String[] parts = setting.split("=", 2);
      if (parts.length < 2) {
        throw wrong(parts[0] + " has no value");
      }
      settings.put(LIBPQ_NAMES.getOrDefault(parts[0], parts[0]), decoded(parts[1]));
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw wrong("a % in it is not followed by two hexadecimal digits");
    }
  }

  static DatabaseAddress of(EmbeddedServer server, String database) {
    DatabaseAddress address = parse(server.jdbcUrl(database));
    address.settings.put("user", server.user());
    address.settings.put("password", server.password());
    return address;
  }

  /**
   * Connections look up names in the schema {@code tomtat} first; they may be idle for hours.
   *
   * @throws StoreException if a setting has a wrong value
   */
  PGSimpleDataSource source() {
    PGSimpleDataSource source = plainSource();
    source.setCurrentSchema("tomtat,public");
    return source;
  }

  /**
   * As {@link #source}, with names looked up as the server does.
   *
   * @throws StoreException if a setting has a wrong value
   */
  PGSimpleDataSource plainSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    setPlace(source);
    source.setConnectTimeout(10);
    settings.forEach((name, value) -> set(source, name, value));
    source.setApplicationName("tomtat");
    source.setTcpKeepAlive(true);
    return source;
  }

  /** This with another setting; the same if the value is null. */
  DatabaseAddress with(String name, @Nullable String value) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    if (value != null) {
      all.put(name, value);
    }
    return new DatabaseAddress(place, database, all);
  }

  private void setPlace(PGSimpleDataSource source) {
    String name = URLEncoder.encode(database, StandardCharsets.UTF_8);
    try {
      source.setURL("jdbc:postgresql://" + place + "/" + name);
    } catch (IllegalArgumentException e) {
      throw wrong(place + " is not a host with a port");
    }
  }

  private static void set(PGSimpleDataSource source, String name, String value) {
    try {
      source.setProperty(name, value);
    } catch (SQLException | RuntimeException e) {
      throw wrong(name + " is not a setting of a PostgreSQL connection, or its value is wrong");
    }
  }

  /**
   * @param cause what connecting to it ended with; its text never holds the password
   */
  StoreException unreachable(SQLException cause) {
    String state = String.valueOf(cause.getSQLState());
    // Class 28: invalid authorization; 3D000: no such database.
    boolean setting = state.startsWith("28") || state.equals("3D000");
    return new StoreException(
        setting ? Kind.SETTING : Kind.UNAVAILABLE,
        toString(),
        String.valueOf(cause.getMessage()).replaceFirst("\\.$", ""),
        setting
            ? "Correct user, password or database in " + VARIABLE + "."
            : "Check that the server runs and can be reached from here, then start again.",
        cause);
  }

  private static StoreException wrong(String reason) {
    return new StoreException(Kind.SETTING, VARIABLE, reason, REMEDY, null);
  }

  /** For people: without the password. */
  @Override
  public String toString() {
    return "database " + database + " on " + place + " as " + settings.get("user");
  }
}
