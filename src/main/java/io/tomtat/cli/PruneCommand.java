package io.tomtat.cli;

import io.tomtat.job.Exit;
import io.tomtat.job.JobFile;
import io.tomtat.job.Prune;
import io.tomtat.store.Database;
import io.tomtat.store.Pruning.Removed;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "prune",
    description =
        "Remove what is older than the job file's retention: texts of replies, raw documents, executions.",
    mixinStandardHelpOptions = true)
final class PruneCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "JOB", description = "A job file, or the name of one under jobs/.")
  private String job = "";

  PruneCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    JobFile file = surroundings.jobFile(job);
    try (Database database = surroundings.existingDatabaseOf(file.name()).orElse(null)) {
      Removed removed =
          database == null
              ? new Removed(0, 0, 0)
              : new Prune(file, surroundings.holder(), surroundings.clock()).run(database);
      surroundings
          .err()
          .printf(
              "Removed the texts of %,d replies, %,d raw documents and what %,d passes saw; briefings, outcomes and costs stay.%n",
              removed.replies(), removed.documents(), removed.runs());
    }
    return Exit.DONE.code();
  }
}
