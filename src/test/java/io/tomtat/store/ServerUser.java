package io.tomtat.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;

/** A program of its own process: opens the server, writes a row, waits until its input ends. */
final class ServerUser {

  private ServerUser() {}

  public static void main(String[] args) throws Exception {
    try (Database database = Database.open(Path.of(args[0]), null, "shared");
        Connection connection = database.dedicated()) {
      connection.createStatement().execute("create table if not exists public.visit(pid bigint)");
      connection
          .createStatement()
          .execute("insert into public.visit values (%d)".formatted(ProcessHandle.current().pid()));
      try (ResultSet rows =
          connection.createStatement().executeQuery("select count(*) from public.visit")) {
        rows.next();
        System.out.println("visits " + rows.getInt(1));
      }
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    System.out.println("closed");
  }
}
