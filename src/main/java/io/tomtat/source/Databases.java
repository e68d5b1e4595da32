package io.tomtat.source;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Other people's databases, by the environment variables that say where they are. */
public interface Databases {

  /**
   * Where a database is and how to sign in, all of it in the environment.
   *
   * @param address variable with {@code postgres://host/database}, or the form with user and
   *     password
   */
  record Variables(String address, @Nullable String user, @Nullable String password) {}

  /**
   * @throws SQLException if it does not let us in
   * @throws IllegalArgumentException if a variable is not set or wrong, in words without its value
   */
  Connection connect(Variables variables) throws SQLException;

  /** For people: never the password. */
  String describe(Variables variables);
}
