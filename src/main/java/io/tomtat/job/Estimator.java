package io.tomtat.job;

import io.tomtat.article.Article;
import io.tomtat.article.Metadata;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Usage;
import io.tomtat.article.Version;
import io.tomtat.brief.Briefer;
import io.tomtat.brief.Prompt;
import io.tomtat.job.Plan.Spending;
import io.tomtat.model.ModelSettings;
import io.tomtat.model.WorstCase;
import io.tomtat.store.Costs;
import io.tomtat.store.Costs.Mean;
import io.tomtat.store.StoredReplies;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reckons what briefing an article is likely to take, and what at most; sends nothing. */
final class Estimator {

  /** Without past calls: an answer of usual length. */
  private static final int USUAL_ANSWER = 1_200;

  /** Characters of a usual news article. */
  private static final int USUAL_ARTICLE = 3_800;

  /** Hardly any is longer. */
  private static final int LONG_ARTICLE = 150_000;

  private final JobFile file;
  private final Prompt prompt;
  private final ModelSettings model;
  private final Optional<Mean> mean;

  /**
   * @param jdbc null if there is no database yet
   */
  Estimator(JobFile file, Prompt prompt, @Nullable JdbcClient jdbc) {
    this.file = file;
    this.prompt = prompt;
    this.model = file.settings().model();
    this.mean = jdbc == null ? Optional.empty() : new Costs(jdbc).mean(file.name(), model.name());
  }

  /** Nothing for an article that would not be sent. */
  Estimate of(PendingVersion item) {
    List<Usage> requests =
        model.recorded()
            ? List.of()
            : Briefer.requests(prompt, item, model).stream().map(WorstCase::of).toList();
    return requests.isEmpty()
        ? Estimate.NOTHING
        : new Estimate(
            Spending.of(expected(requests), file.price(), false),
            Spending.of(sum(requests.stream().map(Briefer::worst)), file.price(), true));
  }

  /** Of the versions that these outcomes are of. */
  Estimate of(StoredReplies versions, List<Long> outcomes) {
    return outcomes.stream()
        .map(outcome -> of(versions.judged(outcome).item()))
        .reduce(Estimate.NOTHING, Estimate::plus);
  }

  /** Of one article in a document that has not been read: of usual length, at worst a long one. */
  Estimate ofUnread() {
    return new Estimate(of(article(USUAL_ARTICLE)).expected(), of(article(LONG_ARTICLE)).worst());
  }

  private PendingVersion article(int characters) {
    Version version =
        Version.of(null, List.of(List.of("x".repeat(characters))), List.of(), Metadata.NONE);
    return new PendingVersion(0, 1, new Article(file.name(), "", ""), version);
  }

  /** The mean of the past is that of articles which are sent whole, as nearly all are. */
  private Usage expected(List<Usage> requests) {
    return mean.filter(known -> requests.size() == 1)
        .map(Mean::usage)
        .orElseGet(
            () -> sum(requests.stream().map(r -> new Usage(r.input() / 2, 0, USUAL_ANSWER))));
  }

  private static Usage sum(Stream<Usage> usages) {
    return usages.reduce(Usage.NONE, Usage::plus);
  }

  /** Where the expectation comes from, in words. */
  String basis() {
    if (model.recorded()) {
      return "replies are recorded and cost nothing";
    }
    return mean.map(
            m ->
                "the mean of the last %,d articles briefed by %s"
                    .formatted(m.versions(), model.name()))
        .orElse(
            "no past calls: a token for 4 characters sent and %,d tokens of answer"
                .formatted(USUAL_ANSWER));
  }
}
