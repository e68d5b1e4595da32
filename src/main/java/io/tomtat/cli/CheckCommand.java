package io.tomtat.cli;

import io.tomtat.job.Exit;
import io.tomtat.job.NoSuchJobException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    description = "Say what a run would use, and whether it can start. Costs nothing.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "JOB", description = "A job file, or the name of one under jobs/.")
  private String job = "";

  @Option(names = "--no-model", description = "Do not ask the model's service for the model.")
  private boolean noModel;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * @throws NoSuchJobException if there is no such file
   */
  @Override
  public Integer call() {
    Check.Findings findings = Check.of(surroundings, job, !noModel);
    findings.facts().forEach(surroundings.out()::println);
    List<String> problems = findings.all();
    problems.forEach(problem -> surroundings.err().println("tomtat: " + problem));
    surroundings.err().println(problems.isEmpty() ? ready() : notReady(problems.size()));
    return (problems.isEmpty() ? Exit.DONE : Exit.PERSON_NEEDED).code();
  }

  private String ready() {
    String run = job.equals(DemoFolder.JOB) ? "tomtat demo" : "tomtat run " + job;
    return "A run can start: " + run;
  }

  private String notReady(int problems) {
    return "A run cannot start yet: %d problem%s, named above. Then check again with: tomtat check %s"
        .formatted(problems, problems == 1 ? "" : "s", job);
  }
}
