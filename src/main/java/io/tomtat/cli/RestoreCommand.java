package io.tomtat.cli;

import io.tomtat.job.Exit;
import io.tomtat.store.Backup;
import io.tomtat.store.BackupManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "restore",
    description = "Put a backup of the embedded database back where there is none.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "As tomtat backup wrote it.")
  private Path file = Path.of("");

  RestoreCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    BackupCommand.requireEmbedded(
        surroundings, spec, "restore it with: pg_restore --dbname=DATABASE FILE");
    Backup backup = new Backup(surroundings.home());
    BackupManifest manifest = backup.restore(source());
    surroundings
        .err()
        .printf(
            "Restored into %s: %s, as of %s. Go on with: tomtat status; tomtat report JOB writes a job's report again.%n",
            backup.folder(), BackupCommand.contents(manifest), manifest.createdAt());
    return Exit.DONE.code();
  }

  private Path source() {
    Path source = surroundings.folder().resolve(file).normalize();
    if (!Files.isRegularFile(source)) {
      throw new ParameterException(
          spec.commandLine(), "there is no file %s; name a backup".formatted(source));
    }
    return source;
  }
}
