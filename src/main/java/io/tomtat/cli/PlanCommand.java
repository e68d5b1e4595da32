package io.tomtat.cli;

import io.tomtat.brief.Prompt;
import io.tomtat.job.Exit;
import io.tomtat.job.JobFile;
import io.tomtat.job.Plan;
import io.tomtat.job.Plan.SourcePlan;
import io.tomtat.job.Plan.Spending;
import io.tomtat.job.Planner;
import io.tomtat.store.Database;
import io.tomtat.store.Snapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "plan",
    description = "What the next run would pull, brief and spend; sends nothing, writes nothing.",
    mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

  private static final String ROW = "%-20s %8s %8s %8s %11s %8s %9s %22s %22s%n";

  private final Surroundings surroundings;

  @Parameters(paramLabel = "JOB", description = "A job file, or the name of one under jobs/.")
  private String job = "";

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  PlanCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    JobFile file = surroundings.jobFile(job);
    Plan plan = plan(file);
    if (json) {
      surroundings.out().println(json(file, plan));
    } else {
      print(plan);
    }
    surroundings.err().println(outcome(file, plan));
    return Exit.DONE.code();
  }

  private Plan plan(JobFile file) {
    Prompt prompt = Prompt.load(file.settings().prompt(), surroundings.prompts(file));
    try (Database database = surroundings.existingDatabaseOf(file.name()).orElse(null)) {
      if (database == null) {
        return new Planner(file, prompt, null, surroundings.clock()).plan();
      }
      try (Snapshot snapshot = database.snapshot()) {
        return new Planner(file, prompt, snapshot.jdbc(), surroundings.clock()).plan();
      }
    }
  }

  private void print(Plan plan) {
    surroundings
        .out()
        .printf(
            ROW,
            "source",
            "seen",
            "new",
            "changed",
            "not briefed",
            "waiting",
            "to brief",
            "expected",
            "worst case");
    plan.sources().forEach(this::print);
    row("total", "", "", "", "", "", plan.toBrief(), plan.expected(), plan.worst());
  }

  private void print(SourcePlan source) {
    row(
        source.source(),
        number(source.seen()),
        number(source.fresh()),
        number(source.changed()),
        number(source.notBriefed()),
        number(source.waiting()),
        source.toBrief(),
        source.expected(),
        source.worst());
    if (source.failure() != null) {
      surroundings.out().println("  cannot be read: " + source.failure());
    }
  }

  private void row(
      String source,
      String seen,
      String fresh,
      String changed,
      String notBriefed,
      String waiting,
      int toBrief,
      Spending expected,
      Spending worst) {
    surroundings
        .out()
        .printf(
            ROW,
            source,
            seen,
            fresh,
            changed,
            notBriefed,
            waiting,
            number(toBrief),
            Forecast.words(expected),
            Forecast.words(worst));
  }

  private static String number(int count) {
    return "%,d".formatted(count);
  }

  private static String outcome(JobFile file, Plan plan) {
    String basis =
        "Edition %s. Expected by %s; the worst case has every answer cut once and repaired."
            .formatted(plan.edition(), plan.basis());
    String warning = new Forecast(file).warning(plan.expected());
    return basis + warning + " Nothing was sent. Start with: tomtat run " + file.name();
  }

  private static String json(JobFile file, Plan plan) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("format", 1);
    object.put("job", file.name());
    object.put("edition", plan.edition().toString());
    object.put("basis", plan.basis());
    object.put("to_brief", plan.toBrief());
    object.put("expected", plan.expected());
    object.put("worst", plan.worst());
    object.put("sources", plan.sources());
    return JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .build()
        .writeValueAsString(object);
  }
}
