package io.tomtat.cli;

import io.tomtat.job.Exit;
import io.tomtat.job.JobFile;
import io.tomtat.job.ReportFiles;
import io.tomtat.store.Database;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "report",
    description = "Write the files of an edition again, and print the path of its page.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "JOB", description = "A job file, or the name of one under jobs/.")
  private String job = "";

  @Option(
      names = "--edition",
      paramLabel = "DATE",
      description = "Its newest revision. Default: the newest edition.")
  private @Nullable LocalDate edition;

  ReportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    JobFile file = surroundings.jobFile(job);
    Path page = write(file).orElseThrow(() -> ExportCommand.noEdition(file.name(), edition));
    surroundings.out().println(page);
    surroundings.err().printf("Written to %s.%n", page.getParent());
    return Exit.DONE.code();
  }

  private Optional<Path> write(JobFile file) {
    try (Database database = surroundings.existingDatabaseOf(file.name()).orElse(null)) {
      return database == null
          ? Optional.empty()
          : new ReportFiles(file, surroundings.home(), surroundings.holder(), surroundings.clock())
              .write(database, edition);
    }
  }
}
