package io.tomtat.cli;

import io.tomtat.job.Exit;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The root command. */
@Command(
    name = "tomtat",
    description = "Vietnamese news in, English briefings out, every night.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    sortOptions = false,
    footer = {
      "",
      "Data go to standard output, all else to standard error. Exit codes: 0 done, 10 done with new rejections,",
      "20 stopped, 30 failed, 40 a person must act, 64 usage, 66 not found, 75 job held by another run."
    })
final class Tomtat {

  static CommandLine commandLine(Surroundings surroundings) {
    CommandLine line = new CommandLine(new Tomtat());
    line.addSubcommand(new DemoCommand(surroundings))
        .addSubcommand(new RunCommand(surroundings))
        .addSubcommand(new ExtractCommand(surroundings));
    line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(Tomtat::usage);
    line.setExecutionExceptionHandler(new Failures(surroundings));
    return line;
  }

  private static int usage(ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("tomtat: " + e.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
      e.getCommandLine().usage(err);
    }
    return Exit.USAGE.code();
  }
}
