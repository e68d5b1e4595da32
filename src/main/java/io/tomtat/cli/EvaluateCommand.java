package io.tomtat.cli;

import io.tomtat.article.Article;
import io.tomtat.article.Briefing;
import io.tomtat.article.PublishedBriefing;
import io.tomtat.brief.Gold;
import io.tomtat.brief.JudgeSettings;
import io.tomtat.brief.Prompt;
import io.tomtat.brief.Score;
import io.tomtat.brief.Scorer;
import io.tomtat.brief.Scores;
import io.tomtat.job.Exit;
import io.tomtat.job.JobFile;
import io.tomtat.report.ExportReader;
import io.tomtat.store.Briefings;
import io.tomtat.store.Database;
import io.tomtat.store.Snapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "evaluate",
    description = "Score briefings against gold annotations, one table for each recipe.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "GOLD.jsonl",
      description =
          "JSON Lines with id, file and body; title_vi, captions, facts, names and summary_en make more metrics.")
  private Path gold = Path.of("");

  @Option(
      names = "--job",
      paramLabel = "JOB",
      description = "Its current briefings. May be given several times.")
  private List<String> jobs = List.of();

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description = "What tomtat export wrote. May be given several times.")
  private List<Path> exports = List.of();

  @Option(
      names = "--judge",
      paramLabel = "JOB",
      description =
          "Whose judge model is asked; without it, that of the first --job, if it has one.")
  private @Nullable String judge;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  EvaluateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** A briefing to be scored. */
  private record Candidate(
      Article article,
      Briefing briefing,
      String recipe,
      String model,
      @Nullable BigDecimal costUsd) {}

  @Override
  public Integer call() {
    if (jobs.isEmpty() && exports.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "name what to score: --job JOB or --export FILE");
    }
    List<Gold> rows = Gold.parse(gold.toString(), text(gold));
    List<Candidate> candidates = Stream.concat(ofJobs(), ofExports()).toList();
    JudgedFacts judged = judged();
    if (judged != null) {
      surroundings.err().println(judged.intent());
    }
    List<Scores> all = scores(rows, candidates, judged);
    if (judged != null) {
      surroundings.err().println(judged.result());
    }
    EvaluationReport report = new EvaluationReport(rows.size(), all);
    surroundings.out().print(json ? report.json() : report.text());
    surroundings.err().println(last(rows, all));
    return Exit.DONE.code();
  }

  /** Null if no judge is configured. */
  private @Nullable JudgedFacts judged() {
    String job = judge != null ? judge : jobs.isEmpty() ? null : jobs.get(0);
    JobFile file = job == null ? null : surroundings.jobFile(job);
    JudgeSettings settings = file == null ? null : file.settings().judge();
    if (file != null && settings != null) {
      return file.open(() -> JudgedFacts.open(file, settings, surroundings));
    }
    if (judge != null) {
      throw new ParameterException(
          spec.commandLine(),
          "%s names no judge; write a section judge: with a model: into its job file"
              .formatted(judge));
    }
    return null;
  }

  private String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "%s cannot be read; name a gold file".formatted(file), e);
    }
  }

  private Stream<Candidate> ofJobs() {
    return jobs.stream().flatMap(job -> ofJob(surroundings.jobFile(job).name()).stream());
  }

  private List<Candidate> ofJob(String name) {
    try (Database database = surroundings.existingDatabaseOf(name).orElse(null)) {
      if (database == null) {
        throw NotFoundException.job(name, List.of());
      }
      try (Snapshot snapshot = database.snapshot();
          Stream<PublishedBriefing> current = new Briefings(snapshot.jdbc()).current(name)) {
        return current.map(EvaluateCommand::candidate).toList();
      }
    }
  }

  private static Candidate candidate(PublishedBriefing published) {
    return new Candidate(
        published.article(),
        published.briefing(),
        published.provenance().recipe().hex(),
        published.provenance().model(),
        published.provenance().costUsd());
  }

  private Stream<Candidate> ofExports() {
    return exports.stream().flatMap(file -> ofExport(file).stream());
  }

  private List<Candidate> ofExport(Path file) {
    try {
      return ExportReader.read(file).stream()
          .map(e -> new Candidate(e.article(), e.briefing(), e.recipe(), e.model(), e.costUsd()))
          .toList();
    } catch (IOException | IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(),
          e instanceof IOException
              ? "%s cannot be read; name a file that tomtat export wrote".formatted(file)
              : String.valueOf(e.getMessage()),
          e);
    }
  }

  /** In the order in which the recipes appear. */
  private List<Scores> scores(
      List<Gold> rows, List<Candidate> candidates, @Nullable JudgedFacts judged) {
    Scorer scorer = new Scorer(prompt());
    Map<String, List<Score>> byRecipe = new LinkedHashMap<>();
    Map<String, String> models = new LinkedHashMap<>();
    for (Gold row : rows) {
      for (Candidate candidate : candidates) {
        if (row.isOf(candidate.article())) {
          byRecipe
              .computeIfAbsent(candidate.recipe(), recipe -> new ArrayList<>())
              .add(score(scorer, row, candidate, judged));
          models.put(candidate.recipe(), candidate.model());
        }
      }
    }
    return byRecipe.entrySet().stream()
        .map(
            e ->
                new Scores(
                    e.getKey(), models.getOrDefault(e.getKey(), ""), rows.size(), e.getValue()))
        .toList();
  }

  private static Score score(
      Scorer scorer, Gold row, Candidate candidate, @Nullable JudgedFacts judged) {
    Score score = scorer.score(row, candidate.briefing(), candidate.costUsd());
    return judged == null
        ? score
        : score.withGradedFacts(judged.grade(row, candidate.article(), candidate.briefing()));
  }

  /** The first job's glossary counts; without a job, that of the program's own prompt. */
  private Prompt prompt() {
    if (jobs.isEmpty()) {
      return Prompt.load("briefing", surroundings.prompts());
    }
    JobFile file = surroundings.jobFile(jobs.get(0));
    return Prompt.load(file.settings().prompt(), surroundings.prompts(file));
  }

  private static String last(List<Gold> rows, List<Scores> all) {
    return all.isEmpty()
        ? "None of the %,d articles of the gold file has a briefing; brief them first: tomtat run JOB"
            .formatted(rows.size())
        : "Scored %,d recipe%s against %,d articles."
            .formatted(all.size(), all.size() == 1 ? "" : "s", rows.size());
  }
}
