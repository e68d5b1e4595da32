package io.tomtat.cli;

import io.tomtat.article.Reason;
import io.tomtat.brief.Prompt;
import io.tomtat.job.JobFile;
import io.tomtat.job.JobFiles;
import io.tomtat.job.Retry;
import io.tomtat.job.Retry.Rejected;
import io.tomtat.job.RunResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "retry",
    description =
        "Try rejected articles and documents again: says how many and what it may cost, then runs. "
            + "What was skipped as intended, and what is briefed, stays as it is.",
    mixinStandardHelpOptions = true)
final class RetryCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "JOB", description = "A job file, or the name of one under jobs/.")
  private String job = "";

  @Option(
      names = "--reason",
      paramLabel = "REASON",
      split = ",",
      converter = ReasonConverter.class,
      description =
          "Only those rejected for it, such as refused; may be given again. Default: all. "
              + "With duplicate: articles skipped because another outlet's was there first.")
  private @Nullable List<Reason> reasons;

  @Mixin private NamedArticles articles = new NamedArticles();

  @Mixin private StartOptions options = new StartOptions();

  RetryCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    options.check();
    return new RerunReport(surroundings, JobFiles.nameOf(job), options.json())
        .exit(this::run, "Nothing to retry: no rejection stands%s.".formatted(which()))
        .code();
  }

  private Optional<RunResult> run() {
    JobFile file = surroundings.jobFile(job);
    return new Start(surroundings, options.logCalls())
        .rerun(
            file,
            (prompt, jdbc) -> retry(file, prompt, jdbc),
            options.of(file, null, null),
            options.json());
  }

  private Retry retry(JobFile file, Prompt prompt, JdbcClient jdbc) {
    return new Retry(
        file,
        prompt,
        reasons == null ? List.of() : reasons,
        articles.find(jdbc, file.name()),
        surroundings.clock(),
        rejected -> announce(file, rejected));
  }

  private void announce(JobFile file, Rejected rejected) {
    Forecast forecast = new Forecast(file);
    if (rejected.articles() > 0) {
      surroundings
          .err()
          .printf(
              "Trying %,d %s again: %s (%s).%s%n",
              rejected.articles(),
              List.of(Reason.DUPLICATE).equals(reasons) ? "duplicates" : "rejected articles",
              forecast.words(rejected.estimate()),
              rejected.basis(),
              forecast.warning(rejected.estimate().expected()));
    }
    if (rejected.documents() > 0) {
      surroundings
          .err()
          .printf(
              "Reading %,d rejected documents again; for each article found in them: %s.%n",
              rejected.documents(), forecast.words(rejected.perFound()));
    }
  }

  private String which() {
    return reasons == null && !articles.given() ? "" : " of those asked for";
  }
}
