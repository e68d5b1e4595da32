package io.tomtat.cli;

import io.tomtat.article.Article;
import io.tomtat.brief.Prompt;
import io.tomtat.job.Exit;
import io.tomtat.job.JobFile;
import io.tomtat.job.JobFiles;
import io.tomtat.job.Reextract;
import io.tomtat.job.Reextract.Effects;
import io.tomtat.job.RunResult;
import io.tomtat.store.Database;
import io.tomtat.store.Reextracted.Effect;
import io.tomtat.store.Snapshot;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "reextract",
    description =
        "What the present rules of extraction make of the documents that are stored; writes nothing. With --apply: "
            + "stores the texts that differ, as revised by tomtat, and runs. Documents that changed or are gone are "
            + "left to the next pull.",
    mixinStandardHelpOptions = true)
final class ReextractCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "JOB", description = "A job file, or the name of one under jobs/.")
  private String job = "";

  @Option(names = "--apply", description = "Store what differs, and run.")
  private boolean apply;

  @Mixin private StartOptions options = new StartOptions();

  ReextractCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    options.check();
    if (!apply && options.given()) {
      throw new ParameterException(
          spec.commandLine(), "options of a run go with --apply; without it nothing is run");
    }
    return (apply ? apply() : look()).code();
  }

  private Exit look() {
    JobFile file = surroundings.jobFile(job);
    Effects effects = effects(file);
    String next =
        effects.allSame() ? "" : " Apply it with: tomtat reextract %s --apply".formatted(job);
    surroundings.err().printf("%s Nothing was written.%s%n", outlook(file, effects), next);
    return Exit.DONE;
  }

  private Effects effects(JobFile file) {
    Prompt prompt =
        file.open(() -> Prompt.load(file.settings().prompt(), surroundings.prompts(file)));
    try (Database database = surroundings.existingDatabaseOf(file.name()).orElse(null)) {
      if (database == null) {
        return Effects.NONE;
      }
      try (Snapshot snapshot = database.snapshot()) {
        return reextract(file, prompt, this::print, all -> {}).look(snapshot.jdbc());
      }
    }
  }

  private Exit apply() {
    return new RerunReport(surroundings, JobFiles.nameOf(job), options.json())
        .exit(this::run, "Nothing to do: the present rules made all that is stored.");
  }

  private Optional<RunResult> run() {
    JobFile file = surroundings.jobFile(job);
    return new Start(surroundings, options.logCalls())
        .rerun(
            file,
            (prompt, jdbc) ->
                reextract(
                    file,
                    prompt,
                    (article, effect) -> {},
                    effects -> surroundings.err().println(outlook(file, effects))),
            options.of(file, null, null),
            options.json());
  }

  private Reextract reextract(
      JobFile file, Prompt prompt, BiConsumer<Article, Effect> each, Consumer<Effects> announced) {
    return new Reextract(file, prompt, surroundings.clock(), each, announced);
  }

  private void print(Article article, Effect effect) {
    surroundings.out().printf("%s:%s  %s%n", article.source(), article.uri(), words(effect));
  }

  private static String words(Effect effect) {
    return switch (effect) {
      case SAME -> "the same";
      case REVISED -> "another text";
      case READABLE -> "becomes an article";
      case NOT_BRIEFED -> "is an article no more; what was briefed stays";
      case OTHER_REASON -> "not briefed for another reason";
    };
  }

  private String outlook(JobFile file, Effects effects) {
    String counts =
        "%,d the same, %,d with another text, %,d become articles, %,d are none any more, %,d not briefed for another reason; %,d documents changed or gone are left to the next pull."
            .formatted(
                effects.count(Effect.SAME),
                effects.count(Effect.REVISED),
                effects.count(Effect.READABLE),
                effects.count(Effect.NOT_BRIEFED),
                effects.count(Effect.OTHER_REASON),
                effects.left());
    return counts + failures(effects) + cost(file, effects);
  }

  private static String failures(Effects effects) {
    return effects.failures().isEmpty()
        ? ""
        : " Not read: %s.".formatted(String.join("; ", effects.failures()));
  }

  private static String cost(JobFile file, Effects effects) {
    int toBrief = effects.count(Effect.REVISED) + effects.count(Effect.READABLE);
    Forecast forecast = new Forecast(file);
    return toBrief == 0
        ? ""
        : " To brief %,d articles: %s (%s).%s"
            .formatted(
                toBrief,
                forecast.words(effects.estimate()),
                effects.basis(),
                forecast.warning(effects.estimate().expected()));
  }
}
