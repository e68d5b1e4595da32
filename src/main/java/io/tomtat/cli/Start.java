package io.tomtat.cli;

import io.tomtat.brief.Prompt;
import io.tomtat.job.JobFile;
import io.tomtat.job.Nightly;
import io.tomtat.job.NightlyRun;
import io.tomtat.job.RunOptions;
import io.tomtat.job.RunResult;
import io.tomtat.job.StopSignal;
import io.tomtat.model.CallLog;
import io.tomtat.model.Model;
import io.tomtat.model.Models;
import io.tomtat.store.Database;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs a job and says what came of it. Prompt and model are opened first: what they lack is said
 * before anything is written.
 */
final class Start {

  private final Surroundings surroundings;
  private final @Nullable Path callLog;

  Start(Surroundings surroundings) {
    this(surroundings, null);
  }

  /**
   * @param callLog where requests and replies go word for word; null: nowhere
   */
  Start(Surroundings surroundings, @Nullable Path callLog) {
    this.surroundings = surroundings;
    this.callLog = callLog;
  }

  /**
   * Tells whom the job file names how it ended, when the database is closed: what they do may need
   * it. Its outcome is the last that is said.
   *
   * @param json whether the result goes to standard output as an object
   */
  RunResult run(JobFile file, RunOptions options, boolean json) {
    RunReport report = new RunReport(surroundings, file);
    RunResult result = run(file, options);
    new Told(surroundings, file).of(result.exit(), () -> report.json(result, options));
    report.print(result, options, json);
    return result;
  }

  private RunResult run(JobFile file, RunOptions options) {
    try {
      return quietly(file, options, (result, database) -> {});
    } catch (RuntimeException e) {
      FailedRun failed = new FailedRun(file.name(), options.edition());
      new Told(surroundings, file).of(Failures.explain(e).exit(), () -> failed.json(e));
      throw e;
    }
  }

  /**
   * Tells nobody.
   *
   * @param after is shown the result while the database is still open
   */
  RunResult quietly(JobFile file, RunOptions options, BiConsumer<RunResult, Database> after) {
    Prompt prompt =
        file.open(() -> Prompt.load(file.settings().prompt(), surroundings.prompts(file)));
    try (CallLog log = log()) {
      Model model = file.open(() -> model(file, log));
      return run(file, prompt, model, options, after);
    }
  }

  private CallLog log() {
    return callLog == null
        ? CallLog.none()
        : CallLog.to(surroundings.folder().resolve(callLog), surroundings.clock());
  }

  private Model model(JobFile file, CallLog log) {
    return Models.open(
        file.settings().model(),
        file.base(),
        surroundings.environment()::get,
        surroundings.clock(),
        log);
  }

  private RunResult run(
      JobFile file,
      Prompt prompt,
      Model model,
      RunOptions options,
      BiConsumer<RunResult, Database> after) {
    StopSignal stop = new StopSignal(file.settings().shutdownGrace());
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
      after.accept(result, open);
      return result;
    }
  }
}
