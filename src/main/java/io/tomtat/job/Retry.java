package io.tomtat.job;

import io.tomtat.article.Article;
import io.tomtat.article.Pass;
import io.tomtat.article.Reason;
import io.tomtat.brief.Prompt;
import io.tomtat.store.Rejections;
import io.tomtat.store.Reopening;
import io.tomtat.store.StoredReplies;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives rejected articles and documents another chance; what was skipped stays as it is. */
public final class Retry extends Rerun {

  private final JobFile file;
  private final Prompt prompt;
  private final List<Reason> reasons;
  private final List<Article> articles;
  private final Clock clock;
  private final Consumer<Rejected> announced;
  private List<Long> outcomes = List.of();
  private List<Long> documents = List.of();

  /**
   * What is tried again.
   *
   * @param articles that the model is asked about anew
   * @param documents that are read anew
   * @param estimate for those articles
   * @param perFound for an article that is found in such a document
   * @param basis where the expectation comes from, in words
   */
  public record Rejected(
      int articles, int documents, Estimate estimate, Estimate perFound, String basis) {

    public boolean isEmpty() {
      return articles + documents == 0;
    }
  }

  /**
   * @param reasons empty: all of the rejected kind
   * @param articles empty: all
   * @param announced is told what is tried again, before anything is written
   */
  public Retry(
      JobFile file,
      Prompt prompt,
      List<Reason> reasons,
      List<Article> articles,
      Clock clock,
      Consumer<Rejected> announced) {
    this.file = file;
    this.prompt = prompt;
    this.reasons = List.copyOf(reasons);
    this.articles = List.copyOf(articles);
    this.clock = clock;
    this.announced = announced;
  }

  @Override
  boolean prepare(JdbcClient jdbc, BooleanSupplier stop) {
    Rejections rejections = new Rejections(jdbc, file.name(), reasons, articles);
    outcomes = rejections.outcomes();
    documents = rejections.documents();
    Rejected rejected = rejected(jdbc);
    announced.accept(rejected);
    return !rejected.isEmpty();
  }

  private Rejected rejected(JdbcClient jdbc) {
    Estimator estimator = new Estimator(file, prompt, jdbc);
    return new Rejected(
        outcomes.size(),
        documents.size(),
        estimator.of(new StoredReplies(jdbc, file.name()), outcomes),
        estimator.ofUnread(),
        estimator.basis());
  }

  /** All of it in one transaction: no start finds half of it. */
  @Override
  void apply(JdbcClient jdbc, Pass pass, FencedTransaction transaction, BooleanSupplier stop) {
    Reopening reopening = new Reopening(jdbc, "retry", clock);
    transaction.run(
        () -> {
          reopening.outcomes(outcomes);
          reopening.documents(documents);
        });
  }
}
