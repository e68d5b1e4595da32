package io.tomtat.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command line of its own: a working directory, an environment, a clock, captured streams. */
final class Console {

  static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private Instant now = NOW;

  /** What a command left behind. */
  record Result(int code, String out, String err) {

    String lastLine() {
      return err.lines().reduce("", (first, second) -> second);
    }

    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  /**
   * @param folder the working directory; home is a folder in it
   */
  Console(Path folder) {
    this.folder = folder;
    set("TOMTAT_HOME", home().toString());
  }

  Path home() {
    return folder.resolve("home");
  }

  Console set(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Console at(Instant time) {
    now = time;
    return this;
  }

  Result run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = execute(new PrintStream(out, false, StandardCharsets.UTF_8), print(err), args);
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Standard output is a pipe that nobody reads any more. */
  Result runIntoClosedPipe(String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = execute(print(new ClosedPipe()), print(err), args);
    return new Result(code, "", err.toString(StandardCharsets.UTF_8));
  }

  private int execute(PrintStream out, PrintStream err, String... args) {
    int code = Tomtat.commandLine(surroundings(out, err)).execute(args);
    out.flush();
    return code;
  }

  Surroundings surroundings(PrintStream out, PrintStream err) {
    return new Surroundings(
        out,
        err,
        environment,
        folder,
        null,
        false,
        new Signals(),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static PrintStream print(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  private static final class ClosedPipe extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }
  }
}
