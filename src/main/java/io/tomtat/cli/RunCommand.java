package io.tomtat.cli;

import io.tomtat.job.JobFile;
import io.tomtat.job.JobFiles;
import io.tomtat.job.RunOptions;
import io.tomtat.job.RunOptions.Step;
import io.tomtat.job.RunResult;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Parameters(paramLabel = "JOB", description = "A job file, or the name of one under jobs/.")
  private String job = "";

  @Option(
      names = "--edition",
      paramLabel = "DATE",
      description =
          "Default: the unfinished edition, else the day of the next ready-by, else today's.")
  private @Nullable LocalDate edition;

  @Option(
      names = "--step",
      paramLabel = "STEP",
      description = "Only this step: pull, brief or report.")
  private @Nullable Step step;

  @Option(
      names = "--offline",
      description =
          "Ask no table and nobody on the network: read again what was kept of that --edition's passes.")
  private boolean offline;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private StartOptions options = new StartOptions();

  RunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    options.check();
    if (offline && edition == null) {
      throw new ParameterException(
          spec.commandLine(), "--offline needs the --edition whose documents are to be read again");
    }
    try {
      return run().exit().code();
    } catch (RuntimeException e) {
      if (options.json()) {
        surroundings.out().println(new FailedRun(JobFiles.nameOf(job), edition).json(e));
      }
      throw e;
    }
  }

  private RunResult run() {
    JobFile file = surroundings.jobFile(job);
    RunOptions asked = options.of(file, edition, step);
    return new Start(surroundings, options.logCalls())
        .run(file, offline ? asked.withoutNetwork() : asked, options.json());
  }
}
