package io.tomtat.cli;

import io.tomtat.article.Recipe;
import io.tomtat.brief.Briefer;
import io.tomtat.brief.Prompt;
import io.tomtat.job.Exit;
import io.tomtat.job.JobFile;
import io.tomtat.job.JobFiles;
import io.tomtat.job.Rebrief;
import io.tomtat.job.Rebrief.Group;
import io.tomtat.job.Rebrief.Touched;
import io.tomtat.job.RunResult;
import io.tomtat.store.Database;
import io.tomtat.store.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "rebrief",
    description =
        "Which current briefings another prompt, glossary or model made than the present one, and what it costs to "
            + "make them anew; writes nothing. With --apply: makes them anew and runs; a briefing stands until the new "
            + "one takes its place. Articles named with --article are made anew whatever made them, withdrawn ones too.",
    mixinStandardHelpOptions = true)
final class RebriefCommand implements Callable<Integer> {

  private static final String ROW = "%-12s  %-16s  %9s  %-24s  %22s  %22s  %s%n";
  private static final String NOTHING =
      "Nothing to make anew: the present prompt, glossary and model made every current briefing%s.";

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "JOB", description = "A job file, or the name of one under jobs/.")
  private String job = "";

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only briefings of this edition and later ones.")
  private LocalDate since = LocalDate.EPOCH;

  @Option(names = "--apply", description = "Make them anew.")
  private boolean apply;

  @Mixin private NamedArticles articles = new NamedArticles();

  @Mixin private StartOptions options = new StartOptions();

  RebriefCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    options.check();
    if (!apply && options.given()) {
      throw new ParameterException(
          spec.commandLine(), "options of a run go with --apply; without it nothing is run");
    }
    return (apply ? apply() : look()).code();
  }

  private Exit look() {
    JobFile file = surroundings.jobFile(job);
    Touched touched = touched(file);
    if (touched.groups().isEmpty()) {
      surroundings.err().println(nothing());
      return Exit.DONE;
    }
    print(touched);
    surroundings
        .err()
        .printf(
            "%s Nothing was written. Make them anew with: tomtat rebrief %s%s%s --apply%n",
            outlook(file, touched),
            job,
            since.equals(LocalDate.EPOCH) ? "" : " --since " + since,
            articles.asGiven());
    return Exit.DONE;
  }

  private Touched touched(JobFile file) {
    Prompt prompt =
        file.open(() -> Prompt.load(file.settings().prompt(), surroundings.prompts(file)));
    try (Database database = surroundings.existingDatabaseOf(file.name()).orElse(null)) {
      if (database == null) {
        return new Touched(Briefer.recipe(prompt, file.settings().model()), List.of(), "");
      }
      try (Snapshot snapshot = database.snapshot()) {
        return rebrief(file, prompt, snapshot.jdbc(), all -> {}).look(snapshot.jdbc());
      }
    }
  }

  private Exit apply() {
    return new RerunReport(surroundings, JobFiles.nameOf(job), options.json())
        .exit(this::run, nothing());
  }

  private Optional<RunResult> run() {
    JobFile file = surroundings.jobFile(job);
    return new Start(surroundings, options.logCalls())
        .rerun(
            file,
            (prompt, jdbc) -> rebrief(file, prompt, jdbc, touched -> announce(file, touched)),
            options.of(file, null, null),
            options.json());
  }

  private Rebrief rebrief(
      JobFile file, Prompt prompt, JdbcClient jdbc, Consumer<Touched> announced) {
    return new Rebrief(
        file, prompt, since, articles.find(jdbc, file.name()), surroundings.clock(), announced);
  }

  private void announce(JobFile file, Touched touched) {
    if (!touched.groups().isEmpty()) {
      surroundings.err().println(outlook(file, touched));
    }
  }

  private void print(Touched touched) {
    surroundings
        .out()
        .printf(
            ROW,
            "recipe",
            "prompt",
            "briefings",
            "editions",
            "expected",
            "worst case",
            "differs in");
    touched.groups().forEach(group -> print(group, touched.present()));
  }

  private void print(Group group, Recipe present) {
    List<String> differences = present.differencesFrom(group.recipe());
    surroundings
        .out()
        .printf(
            ROW,
            group.recipe().hash().hex().substring(0, 12),
            group.recipe().prompt(),
            "%,d".formatted(group.briefings()),
            group.from().equals(group.to())
                ? group.from()
                : "%s to %s".formatted(group.from(), group.to()),
            Forecast.words(group.estimate().expected()),
            Forecast.words(group.estimate().worst()),
            differences.isEmpty() ? "nothing" : String.join("; ", differences));
  }

  private String outlook(JobFile file, Touched touched) {
    Forecast forecast = new Forecast(file);
    return "%,d briefings to make anew: %s (%s).%s"
        .formatted(
            touched.briefings(),
            forecast.words(touched.estimate()),
            touched.basis(),
            forecast.warning(touched.estimate().expected()));
  }

  private String nothing() {
    return articles.given()
        ? "Nothing to make anew: no article asked for has a briefing of its newest text."
        : NOTHING.formatted(
            since.equals(LocalDate.EPOCH) ? "" : " of edition %s and later".formatted(since));
  }
}
