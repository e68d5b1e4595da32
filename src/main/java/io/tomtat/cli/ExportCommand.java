package io.tomtat.cli;

import io.tomtat.article.Edition;
import io.tomtat.article.Edition.Item;
import io.tomtat.article.PublishedBriefing;
import io.tomtat.job.Exit;
import io.tomtat.job.JobFiles;
import io.tomtat.report.Csv;
import io.tomtat.report.JsonLines;
import io.tomtat.store.Briefings;
import io.tomtat.store.Database;
import io.tomtat.store.Editions;
import io.tomtat.store.JobStatuses;
import io.tomtat.store.Snapshot;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    description = "Print a job's current briefings, or those of one edition.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  /** Its names are what the option takes. */
  enum Format {
    jsonl,
    csv
  }

  private final Surroundings surroundings;

  @Parameters(paramLabel = "JOB", description = "A job that has run.")
  private String job = "";

  @Option(
      names = "--edition",
      paramLabel = "DATE",
      description = "Its newest revision. Default: the current briefing of every article.")
  private @Nullable LocalDate edition;

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format = Format.jsonl;

  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    String name = JobFiles.nameOf(job);
    try (Database database = surroundings.existingDatabaseOf(name).orElse(null)) {
      if (database == null) {
        throw NotFoundException.job(name, List.of());
      }
      try (Snapshot snapshot = database.snapshot()) {
        requireKnown(snapshot, name);
        return export(snapshot, name).code();
      }
    }
  }

  private static void requireKnown(Snapshot snapshot, String name) {
    List<String> known = new JobStatuses(snapshot.jdbc()).jobs();
    if (!known.contains(name)) {
      throw NotFoundException.job(name, known);
    }
  }

  private Exit export(Snapshot snapshot, String name) {
    AtomicLong count = new AtomicLong();
    try (Stream<PublishedBriefing> briefings = briefings(snapshot, name);
        Writer out = new BufferedWriter(new StandardOutput(surroundings.out()), 1 << 16)) {
      write(briefings.peek(each -> count.incrementAndGet()), out);
    } catch (StandardOutput.ClosedException e) {
      surroundings.err().println("Standard output was closed before all was written.");
      return Exit.FAILED;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    surroundings.err().printf("Exported %,d briefings of job %s.%n", count.get(), name);
    return Exit.DONE;
  }

  private void write(Stream<PublishedBriefing> briefings, Writer out) throws IOException {
    switch (format) {
      case jsonl -> JsonLines.write(briefings, out);
      case csv -> Csv.write(briefings, out);
    }
  }

  private Stream<PublishedBriefing> briefings(Snapshot snapshot, String name) {
    if (edition == null) {
      return new Briefings(snapshot.jdbc()).current(name);
    }
    Edition newest =
        new Editions(snapshot.jdbc(), surroundings.clock())
            .newest(name, edition)
            .orElseThrow(() -> noEdition(name, edition));
    return newest.items().stream().map(Item::briefing);
  }

  static NotFoundException noEdition(String name, @Nullable LocalDate date) {
    return new NotFoundException(
        "Job '%s' has no edition%s. See what it has with: tomtat status %s"
            .formatted(name, date == null ? " yet" : " " + date, name));
  }
}
