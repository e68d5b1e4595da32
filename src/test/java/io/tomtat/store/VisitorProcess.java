package io.tomtat.store;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that opens the database, leaves a row, and stays until it is told to end. */
final class VisitorProcess {

  private static final Pattern VISITS = Pattern.compile("visits (\\d+)");

  private final Process process;
  private final BufferedReader output;

  private VisitorProcess(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static VisitorProcess start(Path home) throws Exception {
    return new VisitorProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                VisitorProcess.class.getName(),
                home.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** Waits until the row is committed; how many there are then. */
  int visits() throws Exception {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher matcher = VISITS.matcher(line);
      if (matcher.matches()) {
        return Integer.parseInt(matcher.group(1));
      }
    }
    throw new IllegalStateException("ended early with " + process.waitFor());
  }

  int end() throws Exception {
    process.getOutputStream().close();
    output.transferTo(java.io.Writer.nullWriter());
    return process.waitFor();
  }

  void kill() throws Exception {
    process.destroyForcibly().waitFor();
  }

  public static void main(String[] args) throws Exception {
    try (Database database = Database.open(Path.of(args[0]), null, "shared");
        Connection connection = database.dedicated();
        Statement statement = connection.createStatement()) {
      // Both come at once, and "if not exists" does not hold against that.
      statement.execute("select pg_advisory_lock(1)");
      statement.execute("create table if not exists public.visit(pid bigint)");
      statement.execute("insert into public.visit values (" + ProcessHandle.current().pid() + ")");
      try (ResultSet rows = statement.executeQuery("select count(*) from public.visit")) {
        rows.next();
        System.out.println("visits " + rows.getInt(1));
      }
      statement.execute("select pg_advisory_unlock(1)");
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
