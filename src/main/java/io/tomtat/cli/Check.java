package io.tomtat.cli;

import io.tomtat.brief.CanarySettings;
import io.tomtat.brief.Gold;
import io.tomtat.brief.JudgeSettings;
import io.tomtat.brief.Prompt;
import io.tomtat.extract.ExtractSettings;
import io.tomtat.extract.Extractor;
import io.tomtat.job.Explanation;
import io.tomtat.job.JobFile;
import io.tomtat.job.JobFileException;
import io.tomtat.job.JobFiles;
import io.tomtat.job.Opener;
import io.tomtat.model.ModelSettings;
import io.tomtat.model.Models;
import io.tomtat.source.KnownDocuments;
import io.tomtat.source.Source;
import io.tomtat.source.SourceFailedException;
import io.tomtat.source.Web;
import io.tomtat.store.Database;
import io.tomtat.store.Documents;
import io.tomtat.store.JobNames;
import io.tomtat.store.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all that a run of a job needs, without a call that costs and without writing a row; goes
 * on after a problem.
 */
final class Check {

  private final Surroundings surroundings;
  private final List<String> facts = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private @Nullable String keyProblem;

  private final boolean asksService;

  private Check(Surroundings surroundings, boolean asksService) {
    this.surroundings = surroundings;
    this.asksService = asksService;
  }

  /**
   * @param facts lines that say what a run would use
   * @param problems what keeps a run from starting: thing, reason, remedy
   * @param keyProblem the same for the key alone, null if it is there or not needed
   * @param failures what would be wrong with a source; a run starts, and reads the others
   */
  record Findings(
      List<String> facts,
      List<String> problems,
      @Nullable String keyProblem,
      List<String> failures) {

    /** All that keeps a run from starting. */
    List<String> obstacles() {
      List<String> all = new ArrayList<>(problems);
      if (keyProblem != null) {
        all.add(keyProblem);
      }
      return all;
    }
  }

  /**
   * @param asksService whether the model's service is asked for the model's name
   */
  static Findings of(Surroundings surroundings, String job, boolean asksService) {
    Check check = new Check(surroundings, asksService);
    JobFile file = check.tried(() -> surroundings.jobFile(job));
    if (file != null) {
      check.file(file);
      Prompt prompt = check.prompt(file);
      check.canary(file);
      check.model(file);
      check.judge(file);
      check.service(file, prompt);
    }
    check.home(file);
    check.database(file, JobFiles.nameOf(job));
    return new Findings(check.facts, check.problems, check.keyProblem, check.failures);
  }

  private void file(JobFile file) {
    fact("job file", file.file());
    fact("base", file.base());
    fact("zone", file.settings().zone());
  }

  private @Nullable Prompt prompt(JobFile file) {
    Prompt prompt =
        tried(
            () ->
                file.open(() -> Prompt.load(file.settings().prompt(), surroundings.prompts(file))));
    if (prompt != null) {
      Prompt.Description description = prompt.describe();
      fact("prompt", description.place());
      fact(
          "glossary",
          "%,d terms, %,d of the bundled ones overridden"
              .formatted(description.glossaryRows(), description.overrides()));
    }
    return prompt;
  }

  private void canary(JobFile file) {
    CanarySettings canary = file.settings().canary();
    if (canary != null) {
      List<Gold> rows = tried(() -> file.open(() -> canary.rows(file.base())));
      fact("canary", rows == null ? canary.gold() : rows.size() + " articles of " + canary.gold());
    }
  }

  private void judge(JobFile file) {
    JudgeSettings judge = file.settings().judge();
    if (judge != null) {
      fact(
          "judge",
          Models.describe(
              Objects.requireNonNull(judge.model()), file.base(), surroundings.environment()::get));
    }
  }

  private void model(JobFile file) {
    Models.Environment environment = surroundings.environment()::get;
    fact("model", Models.describe(file.settings().model(), file.base(), environment));
    try {
      file.open(
          () ->
              Models.open(file.settings().model(), file.base(), environment, surroundings.clock()));
    } catch (JobFileException e) {
      if (file.settings().model().recorded()) {
        problems.add(words(e));
      } else {
        keyProblem = words(e);
      }
    }
  }

  private void service(JobFile file, @Nullable Prompt prompt) {
    ModelSettings model = file.settings().model();
    if (model.recorded()) {
      return;
    }
    fact("", model.abilities());
    if (asksService && keyProblem == null) {
      Models.Environment environment = surroundings.environment()::get;
      String answer =
          tried(() -> file.open(() -> Models.inquire(model, environment, surroundings.clock())));
      fact("", answer == null ? "the service refuses it, see below" : answer);
    }
    if (prompt != null) {
      fact("100 articles", Expected.of(100, prompt).words(file.price()));
    }
  }

  private void home(@Nullable JobFile file) {
    fact("home", surroundings.home());
    if (file != null) {
      fact("reports", surroundings.home().resolve("reports").resolve(file.name()));
    }
    Path there = surroundings.home();
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      problems.add(
          "TOMTAT_HOME: %s is not a folder that you may write to; correct it or its permissions"
              .formatted(there));
    }
  }

  private void database(@Nullable JobFile file, String name) {
    try (Database database = tried(() -> surroundings.databaseOf(name))) {
      if (database != null && migrated(database)) {
        fact("database", database);
        try (Snapshot snapshot = database.snapshot()) {
          sources(file, snapshot);
        }
        return;
      }
    }
    sources(file, null);
  }

  private boolean migrated(Database database) {
    return tried(
            () -> {
              database.migrate();
              return database;
            })
        != null;
  }

  private void sources(@Nullable JobFile file, @Nullable Snapshot snapshot) {
    if (file == null) {
      return;
    }
    if (snapshot != null) {
      tried(
          () -> {
            new JobNames(snapshot.jdbc()).requireFree(file.name(), file.file());
            return file;
          });
    }
    try (Web web = file.web(surroundings.clock())) {
      for (Source source : file.sources(web)) {
        source(source, snapshot == null ? null : new Documents(snapshot.jdbc(), file.name()));
      }
    }
  }

  private void source(Source source, @Nullable KnownDocuments known) {
    fact("source " + source.name(), source.place());
    if (!source.countable()) {
      preview(source);
      return;
    }
    try {
      SourceCount count =
          SourceCount.of(source, Objects.requireNonNullElse(known, (name, uris) -> Map.of()));
      fact("", known == null ? count.shown() + " documents" : count.words());
      if (count.shown() < source.atLeast()) {
        failed(
            source,
            "shows %,d documents; at-least is %d".formatted(count.shown(), source.atLeast()));
      }
    } catch (SourceFailedException e) {
      failed(source, String.valueOf(e.getMessage()));
    }
  }

  /** Asked once, for its first documents only: what a run would pull is said by {@code plan}. */
  private void preview(Source source) {
    try (Extractor extractor = new Extractor(ExtractSettings.DEFAULTS)) {
      Preview preview = Preview.of(source, new Opener(extractor));
      preview.lines().forEach(line -> fact("", line));
      if (preview.trouble() != null) {
        failed(source, preview.trouble());
      }
    }
  }

  private void failed(Source source, String words) {
    failures.add("source %s: %s".formatted(source.name(), words));
  }

  /** Null, and a problem more, if a person has to act or something is away; a defect goes on. */
  private <T> @Nullable T tried(Supplier<T> step) {
    try {
      return step.get();
    } catch (RuntimeException e) {
      Explanation known = Explanation.of(e).orElseThrow(() -> e);
      problems.add(known.words());
      return null;
    }
  }

  private void fact(String label, Object value) {
    facts.add("%-16s %s".formatted(label, value));
  }

  private static String words(Exception e) {
    return String.valueOf(e.getMessage());
  }
}
