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
    List<String> obstacles = findings.obstacles();
    obstacles.forEach(this::tell);
    findings.failures().forEach(this::tell);
    surroundings.err().println(lastLine(obstacles.size(), findings.failures().size()));
    return exit(obstacles, findings.failures()).code();
  }

  private void tell(String problem) {
    surroundings.err().println("tomtat: " + problem);
  }

  /** What a run would end with if all the rest goes well. */
  private static Exit exit(List<String> obstacles, List<String> failures) {
    if (!obstacles.isEmpty()) {
      return Exit.PERSON_NEEDED;
    }
    return failures.isEmpty() ? Exit.DONE : Exit.ATTENTION;
  }

  private String lastLine(int obstacles, int failures) {
    String run = job.equals(DemoFolder.JOB) ? "tomtat demo" : "tomtat run " + job;
    if (obstacles > 0) {
      return "A run cannot start yet: %d problem%s, named above. Then check again with: tomtat check %s"
          .formatted(obstacles, obstacles == 1 ? "" : "s", job);
    } else if (failures > 0) {
      return "A run can start, and would end with %d: %d source%s, named above. Mend that and check again with: tomtat check %s; or start as it is: %s"
          .formatted(
              Exit.ATTENTION.code(), failures, failures == 1 ? " fails" : "s fail", job, run);
    }
    return "A run can start: " + run;
  }
}
