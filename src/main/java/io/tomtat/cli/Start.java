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
import java.util.function.BiConsumer;

/**
 * Runs a job and says what came of it. Prompt and model are opened first: what they lack is said
 * before anything is written.
 */
final class Start {

  private final Surroundings surroundings;

  Start(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  RunResult run(JobFile file, RunOptions options, boolean json) {
    return run(file, options, json, (result, database) -> {});
  }

  /**
   * @param after is shown the result while the database is still open
   */
  RunResult run(
      JobFile file, RunOptions options, boolean json, BiConsumer<RunResult, Database> after) {
    Settings settings = file.settings();
    Prompt prompt = file.open(() -> Prompt.load(settings.prompt(), surroundings.prompts(file)));
    Model model =
        file.open(
            () ->
                Models.open(
                    settings.model(),
                    file.base(),
                    surroundings.environment()::get,
                    surroundings.clock()));
    StopSignal stop = new StopSignal(settings.shutdownGrace());
    surroundings.signals().heededBy(stop);
    try (Database open = surroundings.databaseOf(file.name());
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
              surroundings.holder());
      RunResult result = new NightlyRun(nightly, open).run(options);
      new RunReport(surroundings, file).print(result, options, json);
      after.accept(result, open);
      return result;
    }
  }
}
