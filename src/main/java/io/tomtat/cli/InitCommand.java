package io.tomtat.cli;

import io.tomtat.job.Exit;
import io.tomtat.job.JobFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "init",
    description = "Write a commented job file jobs/NAME.yaml here, and say what is still to do.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

  /** The demo has a database of its own; {@code jobs/prices.yaml} is the price list. */
  private static final Set<String> TAKEN = Set.of(DemoFolder.JOB, "prices");

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "NAME", description = "Letters, digits, '.', '_' and '-'.")
  private String name = "";

  InitCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    requireName();
    try {
      Path file = write();
      Files.createDirectories(surroundings.folder().resolve("inbox"));
      surroundings.out().println(file);
    } catch (FileAlreadyExistsException e) {
      throw refusal(
          "%s is there already; nothing was written. Choose another name".formatted(e.getFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sayWhatIsToDo();
    return Exit.DONE.code();
  }

  private void requireName() {
    if (!JobFiles.isName(name)) {
      throw refusal("'%s' cannot name a job; %s".formatted(name, JobFiles.NAME_FORM));
    }
    if (TAKEN.contains(name) || !JobFiles.nameOf(name).equals(name)) {
      throw refusal("'%s' cannot name a job of yours; choose another name".formatted(name));
    }
  }

  private ParameterException refusal(String words) {
    return new ParameterException(spec.commandLine(), words);
  }

  private Path write() throws IOException {
    Path folder = surroundings.folder().resolve("jobs");
    Path other = folder.resolve(name + ".yml");
    if (Files.exists(other)) {
      throw new FileAlreadyExistsException(other.toString());
    }
    Path file = Files.createDirectories(folder).resolve(name + ".yaml");
    return Files.writeString(file, template(), StandardOpenOption.CREATE_NEW);
  }

  private String template() throws IOException {
    try (InputStream in = InitCommand.class.getResourceAsStream("job.yaml")) {
      String text =
          new String(
              Objects.requireNonNull(in, "job.yaml is packed in the program").readAllBytes(),
              StandardCharsets.UTF_8);
      return text.replace("NAME", name);
    }
  }

  private void sayWhatIsToDo() {
    Check.Findings findings = Check.of(surroundings, name, false);
    findings.problems().forEach(this::stillToDo);
    findings.failures().forEach(this::stillToDo);
    if (findings.keyProblem() != null) {
      surroundings.err().println("Note: " + findings.keyProblem());
    }
    surroundings
        .err()
        .printf(
            "Next: put documents into %s, look through the job file, then: tomtat check %s && tomtat run %s%n",
            surroundings.folder().resolve("inbox"), name, name);
  }

  private void stillToDo(String what) {
    surroundings.err().println("Still to do: " + what);
  }
}
