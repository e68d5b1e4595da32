package io.tomtat.job;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.tomtat.article.Article;
import io.tomtat.article.Pass;
import io.tomtat.article.Recipe;
import io.tomtat.brief.Briefer;
import io.tomtat.brief.Prompt;
import io.tomtat.store.CurrentBriefings;
import io.tomtat.store.CurrentBriefings.Made;
import io.tomtat.store.Reopening;
import io.tomtat.store.StoredReplies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has current briefings made anew by the present request recipe; the old ones stand until the new
 * ones take their place.
 */
public final class Rebrief extends Rerun {

  private final JobFile file;
  private final Recipe present;
  private final Prompt prompt;
  private final LocalDate since;
  private final List<Article> articles;
  private final Clock clock;
  private final Consumer<Touched> announced;
  private List<Long> outcomes = List.of();

  /**
   * What would be made anew.
   *
   * @param basis where the expectation comes from, in words
   */
  public record Touched(Recipe present, List<Group> groups, String basis) {

    public Touched {
      groups = List.copyOf(groups);
    }

    public int briefings() {
      return groups.stream().mapToInt(Group::briefings).sum();
    }

    public Estimate estimate() {
      return groups.stream().map(Group::estimate).reduce(Estimate.NOTHING, Estimate::plus);
    }
  }

  /**
   * Briefings that one recipe made.
   *
   * @param from the earliest edition of them
   * @param to the latest
   */
  public record Group(
      Recipe recipe, int briefings, LocalDate from, LocalDate to, Estimate estimate) {}

  /**
   * @param since the earliest edition whose briefings are looked at
   * @param articles empty: all that another recipe made; else these, whichever made them
   * @param announced is told what is made anew, before anything is written
   */
  public Rebrief(
      JobFile file,
      Prompt prompt,
      LocalDate since,
      List<Article> articles,
      Clock clock,
      Consumer<Touched> announced) {
    this.file = file;
    this.prompt = prompt;
    this.present = Briefer.recipe(prompt, file.settings().model());
    this.since = since;
    this.articles = List.copyOf(articles);
    this.clock = clock;
    this.announced = announced;
  }

  /** Writes nothing. */
  public Touched look(JdbcClient jdbc) {
    Estimator estimator = new Estimator(file, prompt, jdbc);
    StoredReplies versions = new StoredReplies(jdbc, file.name());
    Map<Recipe, List<Made>> byRecipe =
        made(jdbc).stream().collect(groupingBy(Made::recipe, LinkedHashMap::new, toList()));
    List<Group> groups =
        byRecipe.values().stream().map(made -> group(made, estimator, versions)).toList();
    return new Touched(present, groups, estimator.basis());
  }

  private List<Made> made(JdbcClient jdbc) {
    CurrentBriefings briefings = new CurrentBriefings(jdbc, file.name());
    return articles.isEmpty()
        ? briefings.madeOtherwise(present.hash(), since)
        : briefings.of(articles, since);
  }

  /**
   * @param made oldest edition first
   */
  private static Group group(List<Made> made, Estimator estimator, StoredReplies versions) {
    return new Group(
        made.get(0).recipe(),
        made.size(),
        made.get(0).edition(),
        made.get(made.size() - 1).edition(),
        estimator.of(versions, made.stream().map(Made::outcome).toList()));
  }

  @Override
  boolean prepare(JdbcClient jdbc, BooleanSupplier stop) {
    outcomes = made(jdbc).stream().map(Made::outcome).toList();
    announced.accept(look(jdbc));
    return !outcomes.isEmpty();
  }

  /** All of it in one transaction: no start finds half of it. */
  @Override
  void apply(JdbcClient jdbc, Pass pass, FencedTransaction transaction, BooleanSupplier stop) {
    Reopening reopening = new Reopening(jdbc, "rebrief", clock);
    transaction.run(() -> reopening.outcomes(outcomes));
  }
}
