package io.tomtat.cli;

import io.tomtat.job.Exit;
import io.tomtat.job.RunResult;
import java.util.Optional;
import java.util.function.Supplier;

/** How a command ends that makes articles pending again and runs. */
record RerunReport(Surroundings surroundings, String job, boolean json) {

  /**
   * @param run empty if there was nothing to run for
   * @param nothing what is said then
   */
  Exit exit(Supplier<Optional<RunResult>> run, String nothing) {
    try {
      return run.get().map(RunResult::exit).orElseGet(() -> nothing(nothing));
    } catch (RuntimeException e) {
      if (json) {
        surroundings.out().println(new FailedRun(job, null).json(e));
      }
      throw e;
    }
  }

  private Exit nothing(String words) {
    if (json) {
      surroundings.out().println(new FailedRun(job, null).nothingToDo());
    }
    surroundings.err().println(words);
    return Exit.DONE;
  }
}
