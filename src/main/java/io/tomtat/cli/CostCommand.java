package io.tomtat.cli;

import io.tomtat.job.Exit;
import io.tomtat.job.JobFiles;
import io.tomtat.store.Costs;
import io.tomtat.store.Costs.By;
import io.tomtat.store.Costs.Line;
import io.tomtat.store.Database;
import io.tomtat.store.Snapshot;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "cost",
    description = "What was spent, by job, source, model or day.",
    mixinStandardHelpOptions = true)
final class CostCommand implements Callable<Integer> {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String ROW = "%-24s %9s %14s %14s %14s %14s %14s%n";

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "JOB", arity = "0..1", description = "Default: all jobs.")
  private @Nullable String job;

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description = "Default: this month, unless --from or --to is given.")
  private @Nullable YearMonth month;

  @Option(names = "--from", paramLabel = "DATE", description = "The first day.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "The last day.")
  private @Nullable LocalDate to;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description = "One line for each: ${COMPLETION-CANDIDATES} (default: JOB, for one job DAY).")
  private @Nullable By by;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  CostCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Both days included. */
  private record Period(LocalDate from, LocalDate to) {
    static Period of(YearMonth month) {
      return new Period(month.atDay(1), month.atEndOfMonth());
    }
  }

  @Override
  public Integer call() {
    Period period = period();
    By lines = by != null ? by : job == null ? By.JOB : By.DAY;
    List<Line> bill = bill(period, lines);
    Line total = bill.stream().reduce(Line.NONE, Line::plus);
    if (json) {
      surroundings.out().println(json(period, lines, bill, total));
    } else {
      print(lines, bill, total);
    }
    surroundings.err().println(outcome(period, total));
    return Exit.DONE.code();
  }

  private Period period() {
    if (month != null && (from != null || to != null)) {
      throw new ParameterException(
          spec.commandLine(), "--month goes without --from and --to; give one or the other");
    }
    LocalDate today = LocalDate.ofInstant(surroundings.clock().instant(), VIETNAM);
    if (from == null && to == null) {
      return Period.of(month == null ? YearMonth.from(today) : month);
    }
    return new Period(from == null ? LocalDate.EPOCH : from, to == null ? today.plusDays(1) : to);
  }

  private List<Line> bill(Period period, By lines) {
    String name = job == null ? null : JobFiles.nameOf(job);
    try (Database database =
        surroundings.existingDatabaseOf(name == null ? "" : name).orElse(null)) {
      if (database == null) {
        return List.of();
      }
      try (Snapshot snapshot = database.snapshot()) {
        return new Costs(snapshot.jdbc()).of(name, period.from(), period.to(), lines);
      }
    }
  }

  private void print(By lines, List<Line> bill, Line total) {
    surroundings
        .out()
        .printf(
            ROW,
            lines.code(),
            "calls",
            "input tokens",
            "cached",
            "output tokens",
            "USD",
            "uncertain USD");
    bill.forEach(this::print);
    print(total);
  }

  private void print(Line line) {
    surroundings
        .out()
        .printf(
            ROW,
            line.what(),
            "%,d".formatted(line.calls()),
            "%,d".formatted(line.inputTokens()),
            "%,d".formatted(line.cachedTokens()),
            "%,d".formatted(line.outputTokens()),
            line.costUsd().toPlainString() + (line.unpriced() > 0 ? "+?" : ""),
            line.uncertainCostUsd().toPlainString());
  }

  private static String outcome(Period period, Line total) {
    String unpriced =
        total.unpriced() == 0
            ? ""
            : " The price of %,d replies is not known (+?): write it into jobs/prices.yaml for the next ones."
                .formatted(total.unpriced());
    return "From %s to %s: USD %s%s.%s"
        .formatted(
            period.from(),
            period.to(),
            total.costUsd().toPlainString(),
            total.uncertainCostUsd().signum() == 0
                ? ""
                : ", and up to USD %s for requests whose reply was never seen"
                    .formatted(total.uncertainCostUsd().toPlainString()),
            unpriced);
  }

  private String json(Period period, By lines, List<Line> bill, Line total) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("format", 1);
    object.put("job", job == null ? null : JobFiles.nameOf(job));
    object.put("from", period.from().toString());
    object.put("to", period.to().toString());
    object.put("by", lines.code());
    object.put("lines", bill);
    object.put("total", total);
    return JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .build()
        .writeValueAsString(object);
  }
}
