package io.tomtat.cli;

import io.tomtat.brief.Prompt;
import io.tomtat.job.Exit;
import io.tomtat.job.JobFile;
import io.tomtat.job.JobFile.Settings;
import io.tomtat.job.Nightly;
import io.tomtat.job.NightlyRun;
import io.tomtat.job.Published;
import io.tomtat.job.Rechecked;
import io.tomtat.job.Rechecked.Change;
import io.tomtat.job.Rechecked.Line;
import io.tomtat.job.StopSignal;
import io.tomtat.store.Database;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "recheck",
    description = "Judge stored replies by the present checks, without a call.",
    mixinStandardHelpOptions = true)
final class RecheckCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "JOB", description = "A job file, or the name of one under jobs/.")
  private String job = "";

  @Option(names = "--all", description = "Also say which briefings would not pass; they stay.")
  private boolean all;

  RecheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    JobFile file = surroundings.jobFile(job);
    try (Database database = surroundings.databaseOf(file.name());
        ConsoleProgress progress = new ConsoleProgress(surroundings)) {
      Nightly nightly = nightly(file, progress);
      Rechecked rechecked = new NightlyRun(nightly, database).recheck(all);
      rechecked.lines().forEach(this::print);
      surroundings.err().println(outcome(rechecked));
      return Exit.DONE.code();
    }
  }

  private Nightly nightly(JobFile file, ConsoleProgress progress) {
    Settings settings = file.settings();
    StopSignal stop = new StopSignal(settings.shutdownGrace());
    surroundings.signals().heededBy(stop);
    return new Nightly(
        file,
        surroundings.home(),
        Prompt.load(settings.prompt(), surroundings.prompts(file)),
        request -> {
          throw new IllegalStateException("a recheck asks no model");
        },
        stop,
        progress,
        surroundings.clock(),
        surroundings.holder());
  }

  private void print(Line line) {
    String words =
        line.change() == Change.BRIEFED
            ? "briefed, was " + line.detail()
            : "would not pass: " + line.detail();
    surroundings.out().printf("%s:%s  %s%n", line.article().source(), line.article().uri(), words);
  }

  private static String outcome(Rechecked rechecked) {
    long briefed =
        rechecked.lines().stream().filter(line -> line.change() == Change.BRIEFED).count();
    Published published = rechecked.published();
    if (published == null) {
      return "%,d outcomes judged: none becomes a briefing.".formatted(rechecked.looked());
    }
    return "%,d outcomes judged, %,d briefed without a call: edition %s, revision %d. Page: %s"
        .formatted(
            rechecked.looked(),
            briefed,
            published.edition(),
            published.revision(),
            published.page());
  }
}
