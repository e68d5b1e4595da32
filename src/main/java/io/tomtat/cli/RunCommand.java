package io.tomtat.cli;

import io.tomtat.article.Amount;
import io.tomtat.job.JobFile;
import io.tomtat.job.JobFiles;
import io.tomtat.job.RunOptions;
import io.tomtat.job.RunOptions.Step;
import io.tomtat.job.RunResult;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    description = "Pull, brief and publish: one pass. Resumes an unfinished one.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "JOB", description = "A job file, or the name of one under jobs/.")
  private String job = "";

  @Option(
      names = "--edition",
      paramLabel = "DATE",
      description =
          "Default: the unfinished edition, else the day of the next ready-by, else today's.")
  private @Nullable LocalDate edition;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Brief at most N articles in this start.")
  private int limit = Integer.MAX_VALUE;

  @Option(
      names = "--step",
      paramLabel = "STEP",
      description = "Only this step: pull, brief or report.")
  private @Nullable Step step;

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

  RunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (limit < 0) {
      throw new ParameterException(
          spec.commandLine(), "--limit is %d; it cannot be negative".formatted(limit));
    }
    try {
      return run().exit().code();
    } catch (RuntimeException e) {
      if (json) {
        surroundings.out().println(new FailedRun(JobFiles.nameOf(job), edition).json(e));
      }
      throw e;
    }
  }

  private RunResult run() {
    JobFile file = surroundings.jobFile(job);
    return new Start(surroundings, logCalls).run(file, options(file), json);
  }

  private RunOptions options(JobFile file) {
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
