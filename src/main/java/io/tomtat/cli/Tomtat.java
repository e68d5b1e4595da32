package io.tomtat.cli;

import io.tomtat.job.Exit;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The root command. */
@Command(
    name = "tomtat",
    description = "Vietnamese news in, English briefings out, every night.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    sortOptions = false,
    footer = {
      "",
      "Data go to standard output, all else to standard error.",
      "Exit codes: 0 done, 10 done with new rejections, 20 stopped, 30 failed,",
      "40 a person must act, 50 budget reached, 64 usage, 66 not found, 75 job held by another run."
    })
final class Tomtat {

  static CommandLine commandLine(Surroundings surroundings) {
    CommandLine line = new CommandLine(new Tomtat());
    line.addSubcommand(new DemoCommand(surroundings))
        .addSubcommand(new RunCommand(surroundings))
        .addSubcommand(new InitCommand(surroundings))
        .addSubcommand(new CheckCommand(surroundings))
        .addSubcommand(new PlanCommand(surroundings))
        .addSubcommand(new StatusCommand(surroundings))
        .addSubcommand(new CostCommand(surroundings))
        .addSubcommand(new RetryCommand(surroundings))
        .addSubcommand(new RebriefCommand(surroundings))
        .addSubcommand(new RecheckCommand(surroundings))
        .addSubcommand(new ReextractCommand(surroundings))
        .addSubcommand(new WithdrawCommand(surroundings))
        .addSubcommand(new EvaluateCommand(surroundings))
        .addSubcommand(new ShowCommand(surroundings))
        .addSubcommand(new ExportCommand(surroundings))
        .addSubcommand(new ReportCommand(surroundings))
        .addSubcommand(new ExtractCommand(surroundings))
        .addSubcommand(new PruneCommand(surroundings))
        .addSubcommand(new BackupCommand(surroundings))
        .addSubcommand(new RestoreCommand(surroundings));
    line.setCaseInsensitiveEnumValuesAllowed(true); // reaches only the commands added above
    line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(Tomtat::usage);
    line.setExecutionExceptionHandler(new Failures(surroundings));
    return line;
  }

  /** One line; the whole usage only for who gave no command at all. */
  private static int usage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    if (args.length == 0) {
      command.usage(command.getErr());
    } else {
      String name = command.getCommandSpec().qualifiedName();
      command.getErr().printf("tomtat: %s%s See: %s --help%n", sentence(e), suggestion(e), name);
    }
    return Exit.USAGE.code();
  }

  private static String sentence(ParameterException e) {
    String words = String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ").strip();
    return words.endsWith(".") ? words : words + ".";
  }

  private static String suggestion(ParameterException e) {
    List<String> near =
        e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    return near.isEmpty() ? "" : " Did you mean %s?".formatted(near.get(0));
  }
}
