package io.tomtat.store;

import io.tomtat.article.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one request may cost at most, and the budgets that must have room for it.
 *
 * @param day of sending, in the job's zone
 * @param worstUsd null if there is no price
 * @param limits all in one unit; empty without a budget
 */
public record Reservation(
    LocalDate day, @Nullable BigDecimal worstUsd, long worstTokens, List<Limit> limits) {

  /**
   * What may be spent of a budget's row.
   *
   * @param id of the row
   * @param setting as the job file calls it, such as {@code per-day}
   * @param amount what was added for this start included, what was added for good not
   */
  public record Limit(long id, String setting, Amount amount) {}

  /**
   * A budget without room.
   *
   * @param passing true if calls under way hold so much that their end may make room
   */
  public record Shortage(
      Limit limit,
      BigDecimal extra,
      BigDecimal spent,
      BigDecimal uncertain,
      BigDecimal reserved,
      BigDecimal asked,
      boolean passing) {}

  /** Nothing is counted. */
  public static Reservation none(LocalDate day) {
    return new Reservation(day, null, 0, List.of());
  }

  public Reservation {
    limits = List.copyOf(limits);
  }

  List<Long> budgets() {
    return limits.stream().map(Limit::id).sorted().toList();
  }

  /** In the budgets' unit; null without a budget. */
  @Nullable BigDecimal amount() {
    if (limits.isEmpty()) {
      return null;
    }
    if (limits.get(0).amount().unit() == Amount.Unit.TOKENS) {
      return BigDecimal.valueOf(worstTokens);
    }
    if (worstUsd == null) {
      throw new IllegalStateException("a budget in money needs a price");
    }
    return worstUsd;
  }
}
