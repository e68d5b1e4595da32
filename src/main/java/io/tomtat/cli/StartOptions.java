package io.tomtat.cli;

import io.tomtat.article.Amount;
import io.tomtat.job.JobFile;
import io.tomtat.job.RunOptions;
import io.tomtat.job.RunOptions.Step;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that starts a run. */
final class StartOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Brief at most N articles in this start.")
  private int limit = Integer.MAX_VALUE;

  @Option(
      names = "--extra-budget",
      paramLabel = "AMOUNT",
      converter = AmountConverter.class,
      description =
          "Such as 2.00USD: adds to the edition's budget for good, and to the day's for this start.")
  private @Nullable Amount extraBudget;

  @Option(
      names = "--log-calls",
      paramLabel = "FILE",
      description = "Add every request and reply, word for word and without the key, to this file.")
  private @Nullable Path logCalls;

  @Option(names = "--json", description = "End with one JSON object on standard output.")
  private boolean json;

  boolean json() {
    return json;
  }

  @Nullable Path logCalls() {
    return logCalls;
  }

  /** Whether one of them was given. */
  boolean given() {
    return limit != Integer.MAX_VALUE || extraBudget != null || logCalls != null || json;
  }

  /**
   * What can be said before the job's file is read.
   *
   * @throws ParameterException if an option makes no sense
   */
  void check() {
    if (limit < 0) {
      throw new ParameterException(
          spec.commandLine(), "--limit is %d; it cannot be negative".formatted(limit));
    }
  }

  /**
   * @param edition null: the usual one
   * @param step null: all
   * @throws ParameterException if the extra budget does not fit the job's
   */
  RunOptions of(JobFile file, @Nullable LocalDate edition, @Nullable Step step) {
    if (extraBudget != null && file.settings().budget().unit() != extraBudget.unit()) {
      throw new ParameterException(
          spec.commandLine(),
          "--extra-budget %s does not fit the job's budget, which is %s"
              .formatted(extraBudget, words(file.settings().budget().unit())));
    }
    return new RunOptions(edition, limit, step, extraBudget);
  }

  private static String words(Amount.@Nullable Unit unit) {
    return unit == null ? "not set" : "in " + (unit == Amount.Unit.USD ? "USD" : "tokens");
  }
}
