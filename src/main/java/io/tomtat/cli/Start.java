package io.tomtat.cli;

import io.tomtat.brief.Prompt;
import io.tomtat.job.JobFile;
import io.tomtat.job.Nightly;
import io.tomtat.job.NightlyRun;
import io.tomtat.job.Progress;
import io.tomtat.job.Rerun;
import io.tomtat.job.RunOptions;
import io.tomtat.job.RunResult;
import io.tomtat.job.StopSignal;
import io.tomtat.model.CallLog;
import io.tomtat.model.Model;
import io.tomtat.model.Models;
import io.tomtat.store.Database;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    return told(
            file, options, json, () -> Optional.of(quietly(file, options, (result, open) -> {})))
        .orElseThrow();
  }

  /**
   * Makes articles pending again and runs; tells as {@link #run}, and nobody if there was no run.
   *
   * @param rerun made with the present prompt and the job's tables
   */
  Optional<RunResult> rerun(
      JobFile file, BiFunction<Prompt, JdbcClient, Rerun> rerun, RunOptions options, boolean json) {
    return told(file, options, json, () -> rerun(file, rerun, options));
  }

  private Optional<RunResult> told(
      JobFile file, RunOptions options, boolean json, Supplier<Optional<RunResult>> run) {
    Optional<RunResult> result = failureTold(file, options, run);
    result.ifPresent(
        ended -> {
          RunReport report = new RunReport(surroundings, file);
          new Told(surroundings, file).of(ended.exit(), () -> report.json(ended, options));
          report.print(ended, options, json);
        });
    return result;
  }

  private Optional<RunResult> failureTold(
      JobFile file, RunOptions options, Supplier<Optional<RunResult>> run) {
    try {
      return run.get();
    } catch (RuntimeException e) {
      FailedRun failed = new FailedRun(file.name(), options.edition());
      new Told(surroundings, file).of(Failures.explain(e).exit(), () -> failed.json(e));
      throw e;
    }
  }

  private Optional<RunResult> rerun(
      JobFile file, BiFunction<Prompt, JdbcClient, Rerun> rerun, RunOptions options) {
    return inDatabase(
        file,
        (nightly, database) -> {
          database.migrate();
          JdbcClient jdbc = JdbcClient.create(database.dataSource());
          return new NightlyRun(nightly, database)
              .rerun(rerun.apply(nightly.prompt(), jdbc), options);
        });
  }

  /**
   * Tells nobody.
   *
   * @param after is shown the result while the database is still open
   */
  RunResult quietly(JobFile file, RunOptions options, BiConsumer<RunResult, Database> after) {
    return inDatabase(
        file,
        (nightly, database) -> {
          RunResult result = new NightlyRun(nightly, database).run(options);
          after.accept(result, database);
          return result;
        });
  }

  /** Prompt and model are opened before the database: what they lack is said first. */
  private <T> T inDatabase(JobFile file, BiFunction<Nightly, Database, T> work) {
    Prompt prompt =
        file.open(() -> Prompt.load(file.settings().prompt(), surroundings.prompts(file)));
    try (CallLog log = log()) {
      Model model = file.open(() -> model(file, log));
      try (Database database = surroundings.databaseOf(file.name());
          ConsoleProgress progress = new ConsoleProgress(surroundings)) {
        return work.apply(nightly(file, prompt, model, progress), database);
      }
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

  private Nightly nightly(JobFile file, Prompt prompt, Model model, Progress progress) {
    StopSignal stop = new StopSignal(file.settings().shutdownGrace());
    surroundings.signals().heededBy(stop);
    return new Nightly(
        file,
        surroundings.home(),
        prompt,
        model,
        stop,
        progress,
        surroundings.clock(),
        surroundings.holder());
  }
}
