package io.tomtat.cli;

import io.tomtat.job.Exit;
import io.tomtat.store.Backup;
import io.tomtat.store.BackupManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "backup",
    description =
        "Write the embedded database into one file, such as tomtat.tar.gz; no job may run meanwhile.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "Must not exist yet.")
  private Path file = Path.of("");

  BackupCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    requireEmbedded(
        surroundings, spec, "back it up with: pg_dump --format=custom --file=FILE DATABASE");
    Path target = surroundings.folder().resolve(file).normalize();
    requireFree(target);
    BackupManifest manifest =
        new Backup(surroundings.home())
            .write(target, new ProgramVersion().getVersion()[0], surroundings.clock().instant());
    surroundings.out().println(target);
    surroundings
        .err()
        .printf(
            "Backed up: %s. Keep the file as private as the data. Not in it: reports (tomtat report writes them again),"
                + " job files, prompts, sources. Put it back with: tomtat restore %s%n",
            contents(manifest), target);
    return Exit.DONE.code();
  }

  /** Of a given server, the tools are its own. */
  static void requireEmbedded(Surroundings surroundings, CommandSpec spec, String remedy) {
    if (!surroundings.embedded()) {
      throw new ParameterException(
          spec.commandLine(),
          "DATABASE_URL names a server of its own, and this command is for the embedded one; %s; or unset DATABASE_URL"
              .formatted(remedy));
    }
  }

  /** Such as {@code tomtat (tables of version 4)}. */
  static String contents(BackupManifest manifest) {
    return manifest.tables().isEmpty()
        ? "no database"
        : manifest.tables().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> "%s (tables of version %d)".formatted(each.getKey(), each.getValue()))
            .collect(Collectors.joining(", "));
  }

  private void requireFree(Path target) {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new ParameterException(
          spec.commandLine(),
          "%s is there already; nothing was written. Choose another name".formatted(target));
    } else if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
      throw new ParameterException(
          spec.commandLine(), "there is no folder %s; create it".formatted(target.getParent()));
    }
  }
}
