package io.tomtat.job;

import io.tomtat.article.Price;
import io.tomtat.article.Usage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the next run would do, source by source. The components in snake case are contract: {@code
 * plan --json}.
 *
 * @param basis where the expectation comes from, in words
 */
public record Plan(LocalDate edition, List<SourcePlan> sources, String basis) {

  public Plan {
    sources = List.copyOf(sources);
  }

  /**
   * @param seen documents that the source shows
   * @param fresh articles that would be new
   * @param changed articles with a new text
   * @param notBriefed documents and items that would be skipped or rejected unsent
   * @param waiting articles that wait already
   * @param failure why the source cannot be read; null if it can
   */
  public record SourcePlan(
      String source,
      int seen,
      int fresh,
      int changed,
      int notBriefed,
      int waiting,
      Spending expected,
      Spending worst,
      @Nullable String failure) {

    /** Articles that would be sent to the model. */
    public int toBrief() {
      return fresh + changed + waiting;
    }
  }

  /**
   * @param costUsd null if the price is not known
   */
  public record Spending(long inputTokens, long outputTokens, @Nullable BigDecimal costUsd) {

    static final Spending NOTHING = new Spending(0, 0, BigDecimal.ZERO);

    static Spending of(Usage usage, @Nullable Price price, boolean worst) {
      BigDecimal cost = price == null ? null : worst ? price.worst(usage) : price.cost(usage);
      return new Spending(usage.input(), usage.output(), cost);
    }

    Spending plus(Spending other) {
      return new Spending(
          inputTokens + other.inputTokens,
          outputTokens + other.outputTokens,
          costUsd == null || other.costUsd == null ? null : costUsd.add(other.costUsd));
    }

    public long tokens() {
      return inputTokens + outputTokens;
    }
  }

  public Spending expected() {
    return sources.stream().map(SourcePlan::expected).reduce(Spending.NOTHING, Spending::plus);
  }

  public Spending worst() {
    return sources.stream().map(SourcePlan::worst).reduce(Spending.NOTHING, Spending::plus);
  }

  public int toBrief() {
    return sources.stream().mapToInt(SourcePlan::toBrief).sum();
  }
}
