package io.tomtat.cli;

import io.tomtat.job.Exit;
import io.tomtat.job.Explanation;
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
    Explanation explanation = explain(e);
    if (explanation.exit() == Exit.BUG) {
      e.printStackTrace(surroundings.err());
    }
    surroundings.err().println("tomtat: " + explanation.words());
    return explanation.exit().code();
  }

  static Explanation explain(Exception e) {
    if (e instanceof NotFoundException) {
      return new Explanation(Exit.NOT_FOUND, String.valueOf(e.getMessage()));
    }
    return Explanation.of(e)
        .orElseGet(
            () ->
                new Explanation(
                    Exit.BUG, "A defect of the program (%s); please report it.".formatted(e)));
  }
}
