package io.tomtat.model;

import io.tomtat.article.Amount;
import io.tomtat.article.Amount.Unit;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The job file's {@code budget}: all of it in money, or all in tokens.
 *
 * @param perEdition for one edition, over all starts and revisions; null: no limit
 * @param perDay for all jobs together that state one, on a day of the job's zone; null: no limit
 * @param perMonth the same for a month
 */
public record BudgetSettings(
    @Nullable Amount perEdition, @Nullable Amount perDay, @Nullable Amount perMonth) {

  public static final BudgetSettings NONE = new BudgetSettings(null, null, null);

  /**
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  public BudgetSettings {
    if (amounts(perEdition, perDay, perMonth).map(Amount::unit).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "budget mixes money and tokens; write per-edition, per-day and per-month all like 5.00 USD, or all like 300000 tokens");
    }
  }

  /** What the budget is counted in; null without a budget. */
  public @Nullable Unit unit() {
    return amounts(perEdition, perDay, perMonth).map(Amount::unit).findFirst().orElse(null);
  }

  private static Stream<Amount> amounts(@Nullable Amount... amounts) {
    return Stream.of(amounts).filter(Objects::nonNull);
  }
}
