package io.tomtat.cli;

import java.time.Clock;

/** Starts a command and ends the process with its exit code. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Signals signals = new Signals();
    Runtime.getRuntime().addShutdownHook(new Thread(signals::onShutdown, "shutdown"));
    Surroundings surroundings = Surroundings.ofProcess(signals, Clock.systemUTC());
    System.exit(signals.ending(() -> command(surroundings, args)));
  }

  private static int command(Surroundings surroundings, String... args) {
    try {
      return Tomtat.commandLine(surroundings).execute(args);
    } finally {
      surroundings.out().flush();
    }
  }
}
