package io.tomtat.cli;

import io.tomtat.article.Article;
import io.tomtat.article.BriefingId;
import io.tomtat.article.PublishedBriefing;
import io.tomtat.job.Exit;
import io.tomtat.store.ArticleRecords;
import io.tomtat.store.Briefings;
import io.tomtat.store.Database;
import io.tomtat.store.Snapshot;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "show",
    description = "One article: English beside the Vietnamese it rests on, findings, calls.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

  private static final String ID_FORM = "\\d{4}-\\d{2}-\\d{2}/\\d{1,9}";

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "ID|URI",
      description = "A briefing's id (2026-11-22/017), an article's URI or its web address.")
  private String what = "";

  @Option(names = "--job", paramLabel = "JOB", description = "Where several jobs have it.")
  private @Nullable String job;

  @Option(names = "--raw", description = "Also the prompt and the replies, word for word.")
  private boolean raw;

  ShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    BriefingId id = what.matches(ID_FORM) ? id() : null;
    List<ShownArticle> found =
        databases()
            .map(where -> find(where, id))
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElse(List.of());
    if (found.isEmpty()) {
      throw new NotFoundException(
          "There is no briefing and no article '%s'%s."
              .formatted(what, job == null ? "" : " in job '" + job + "'"));
    }
    requireOneJob(found);
    found.forEach(this::print);
    return Exit.DONE.code();
  }

  private void print(ShownArticle article) {
    article.print(surroundings.out(), surroundings.columns());
    if (raw) {
      new RawTexts(surroundings).print(article);
    }
  }

  /** Names of jobs that lead to them: the main one first, then the demo's, if it may be meant. */
  private Stream<String> databases() {
    if (job != null) {
      return Stream.of(job);
    }
    return surroundings.embedded() ? Stream.of("", DemoFolder.JOB) : Stream.of("");
  }

  private List<ShownArticle> find(String where, @Nullable BriefingId id) {
    try (Database database = surroundings.existingDatabaseOf(where).orElse(null)) {
      if (database == null) {
        return List.of();
      }
      try (Snapshot snapshot = database.snapshot()) {
        return find(id, new Briefings(snapshot.jdbc()), new ArticleRecords(snapshot.jdbc()));
      }
    }
  }

  private List<ShownArticle> find(
      @Nullable BriefingId id, Briefings briefings, ArticleRecords records) {
    List<PublishedBriefing> named = id == null ? List.of() : briefings.named(id);
    List<PublishedBriefing> found = named.isEmpty() ? briefings.at(what) : named;
    Stream<Article> unbriefed =
        named.isEmpty()
            ? records.at(what).stream().map(ArticleRecords.State::article)
            : Stream.of();
    return Stream.concat(found.stream().map(PublishedBriefing::article), unbriefed)
        .distinct()
        .filter(article -> job == null || article.job().equals(job))
        .map(article -> shown(article, found, records))
        .toList();
  }

  /** Of several briefings of an article the newest comes first. */
  private static ShownArticle shown(
      Article article, List<PublishedBriefing> briefings, ArticleRecords records) {
    return new ShownArticle(
        article,
        briefings.stream().filter(b -> b.article().equals(article)).findFirst().orElse(null),
        records.at(article.uri()).stream()
            .filter(state -> state.article().equals(article))
            .findFirst()
            .orElse(null),
        records.calls(article),
        records.raw(article));
  }

  private BriefingId id() {
    try {
      return BriefingId.parse(what);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), Objects.requireNonNullElse(e.getMessage(), what), e);
    }
  }

  private void requireOneJob(List<ShownArticle> found) {
    List<String> jobs = found.stream().map(each -> each.article().job()).distinct().toList();
    if (jobs.size() > 1) {
      throw new ParameterException(
          spec.commandLine(),
          "%s is in several jobs: %s. Name one with --job."
              .formatted(what, String.join(", ", jobs)));
    }
  }
}
