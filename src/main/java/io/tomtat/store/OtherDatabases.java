package io.tomtat.store;

import io.tomtat.source.Databases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Databases that documents are read from; not the program's own. */
public final class OtherDatabases implements Databases {

  private static final String FORM = "write it as postgres://user:password@host:5432/database";

  private final Function<String, @Nullable String> environment;

  /**
   * @param environment variable → value; null if it is not set
   */
  public OtherDatabases(Function<String, @Nullable String> environment) {
    this.environment = environment;
  }

  @Override
  public Connection connect(Variables variables) throws SQLException {
    return address(variables).plainSource().getConnection();
  }

  @Override
  public String describe(Variables variables) {
    try {
      return address(variables).toString();
    } catch (IllegalArgumentException e) {
      return "the database of " + variables.address();
    }
  }

  private DatabaseAddress address(Variables variables) {
    String url = required(variables.address());
    try {
      return DatabaseAddress.parse(url)
          .with("user", ofVariable(variables.user()))
          .with("password", ofVariable(variables.password()));
    } catch (StoreException e) {
      throw new IllegalArgumentException(
          "%s: %s; %s".formatted(variables.address(), e.reason(), FORM), e);
    }
  }

  private @Nullable String ofVariable(@Nullable String variable) {
    return variable == null ? null : required(variable);
  }

  private String required(String variable) {
    String value = environment.apply(variable);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          "the environment variable %s is not set; it says where the database is and how to sign in"
              .formatted(variable));
    }
    return value;
  }
}
