package io.tomtat.source;

import java.sql.Connection;

/** For sources that need none. */
final class NoDatabases implements Databases {

  @Override
  public Connection connect(Variables variables) {
    throw new IllegalArgumentException("there is no " + variables.address());
  }

  @Override
  public String describe(Variables variables) {
    return "no database";
  }
}
