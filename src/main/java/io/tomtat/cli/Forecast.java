package io.tomtat.cli;

import io.tomtat.article.Amount;
import io.tomtat.job.Estimate;
import io.tomtat.job.JobFile;
import io.tomtat.job.Plan.Spending;

/** What is going to be spent, in words. */
final class Forecast {

  private final JobFile file;

  Forecast(JobFile file) {
    this.file = file;
  }

  static String words(Spending spending) {
    return spending.costUsd() == null
        ? "%,d tokens".formatted(spending.tokens())
        : Amount.usd(spending.costUsd()).toString();
  }

  /** Such as {@code expected cost 0.12 USD, at most 1.30 USD}. */
  String words(Estimate estimate) {
    return file.settings().model().recorded()
        ? "no cost, for replies are recorded"
        : "expected cost %s, at most %s"
            .formatted(words(estimate.expected()), words(estimate.worst()));
  }

  /** A sentence if the edition's budget is not likely to be enough, else nothing. */
  String warning(Spending expected) {
    Amount limit = file.settings().budget().perEdition();
    if (limit == null) {
      return "";
    }
    boolean over =
        limit.unit() == Amount.Unit.TOKENS
            ? limit.value().longValue() < expected.tokens()
            : expected.costUsd() != null && limit.value().compareTo(expected.costUsd()) < 0;
    return over ? " That is more than budget.per-edition, %s.".formatted(limit) : "";
  }
}
