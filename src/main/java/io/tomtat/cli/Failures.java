package io.tomtat.cli;

import io.tomtat.job.Exit;
import io.tomtat.job.Explanation;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what ended a command into words and an exit code; only a defect shows its stack. */
final class Failures implements IExecutionExceptionHandler {

  private final Surroundings surroundings;

  Failures(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
    if (e instanceof NotFoundException) {
      surroundings.err().println("tomtat: " + e.getMessage());
      return Exit.NOT_FOUND.code();
    }
    Optional<Explanation> known = Explanation.of(e);
    if (known.isEmpty()) {
      surroundings
          .err()
          .println("tomtat: a defect of the program; please report it with the lines below.");
      e.printStackTrace(surroundings.err());
      return Exit.BUG.code();
    }
    surroundings.err().println("tomtat: " + known.get().words());
    return known.get().exit().code();
  }
}
