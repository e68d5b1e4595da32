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

  RunResult run(JobFile file, RunOptions options, boolean json) {
    return run(file, options, json, (result, database) -> {});
  }

  /**
   * @param after is shown the result while the database is still open
   */
  RunResult run(
      JobFile file, RunOptions options, boolean json, BiConsumer<RunResult, Database> after) {
    Prompt prompt = prompt(file);
    try (CallLog log = log()) {
      Model model = file.open(() -> model(file, log));
      return inDatabase(
          file,
          (database, progress) -> {
            Nightly nightly = nightly(file, prompt, model, progress);
            RunResult result = new NightlyRun(nightly, database).run(options);
            new RunReport(surroundings, file).print(result, options, json);
            after.accept(result, database);
            return result;
          });
    }
  }

  private Prompt prompt(JobFile file) {
    return file.open(() -> Prompt.load(file.settings().prompt(), surroundings.prompts(file)));
  }

  /**
   * Makes articles pending again and runs; says itself what came of a run, and nothing if there was
   * none.
   *
   * @param rerun made with the present prompt and the job's tables
   */
  Optional<RunResult> rerun(
      JobFile file, BiFunction<Prompt, JdbcClient, Rerun> rerun, RunOptions options, boolean json) {
    Prompt prompt = prompt(file);
    try (CallLog log = log()) {
      Model model = file.open(() -> model(file, log));
      return inDatabase(
          file,
          (database, progress) -> {
            database.migrate();
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            NightlyRun run = new NightlyRun(nightly(file, prompt, model, progress), database);
            Optional<RunResult> result = run.rerun(rerun.apply(prompt, jdbc), options);
            result.ifPresent(r -> new RunReport(surroundings, file).print(r, options, json));
            return result;
          });
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

  private <T> T inDatabase(JobFile file, BiFunction<Database, Progress, T> work) {
    try (Database database = surroundings.databaseOf(file.name());
        ConsoleProgress progress = new ConsoleProgress(surroundings)) {
      return work.apply(database, progress);
    }
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
