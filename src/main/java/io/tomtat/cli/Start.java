package io.tomtat.cli;

import io.tomtat.brief.Prompt;
import io.tomtat.job.JobFile;
import io.tomtat.job.JobFile.Settings;
import io.tomtat.job.Nightly;
import io.tomtat.job.NightlyRun;
import io.tomtat.job.RunOptions;
import io.tomtat.job.RunResult;
import io.tomtat.job.StopSignal;
import io.tomtat.model.Model;
import io.tomtat.model.Models;
import io.tomtat.store.Database;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Runs a job and says what came of it. Prompt and model are opened first: what they lack is said
 * before anything is written.
 */
final class Start {

  private final Surroundings surroundings;
  private final Supplier<Database> database;

  Start(Surroundings surroundings, Supplier<Database> database) {
    this.surroundings = surroundings;
    this.database = database;
  }

  RunResult run(JobFile file, RunOptions options, boolean json) {
    Settings settings = file.settings();
    Prompt prompt = Prompt.load(settings.prompt(), prompts(file));
    Model model =
        Models.open(
            settings.model(), file.base(), surroundings.environment()::get, surroundings.clock());
    StopSignal stop = new StopSignal(settings.shutdownGrace());
    surroundings.signals().heededBy(stop);
    try (Database open = database.get();
        ConsoleProgress progress = new ConsoleProgress(surroundings)) {
      Nightly nightly =
          new Nightly(
              file,
              surroundings.home(),
              prompt,
              model,
              stop,
              progress,
              surroundings.clock(),
              holder());
      RunResult result = new NightlyRun(nightly, open).run(options);
      new RunReport(surroundings, file).print(result, json);
      return result;
    }
  }

  /** The job's own prompts, else the program's. */
  private Path prompts(JobFile file) {
    Path own = file.base().resolve("prompts");
    Path program = surroundings.program();
    if (program == null || Files.isDirectory(own.resolve(file.settings().prompt()))) {
      return own;
    }
    return program.resolve("prompts");
  }

  private static String holder() {
    return "process %d on %s".formatted(ProcessHandle.current().pid(), host());
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this machine";
    }
  }
}
