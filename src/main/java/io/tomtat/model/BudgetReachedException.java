package io.tomtat.model;

import io.tomtat.article.Amount;
import io.tomtat.store.Reservation.Shortage;

/** A call might have gone beyond a budget, so it was not sent; its article stays pending. */
public final class BudgetReachedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Shortage shortage;

  BudgetReachedException(String job, Shortage shortage) {
    super(what(shortage) + " " + remedy(job, shortage.limit().setting()));
    this.shortage = shortage;
  }

  public Shortage shortage() {
    return shortage;
  }

  private static String what(Shortage shortage) {
    Amount limit = shortage.limit().amount();
    Amount all = limit.with(limit.value().add(shortage.extra()));
    String uncertain =
        shortage.uncertain().signum() == 0
            ? ""
            : ", and up to %s for requests whose reply was never seen"
                .formatted(limit.with(shortage.uncertain()));
    return "The budget of %s (budget.%s) is reached: %s are spent%s, and one more call may take up to %s."
        .formatted(
            all,
            shortage.limit().setting(),
            limit.with(shortage.spent()),
            uncertain,
            limit.with(shortage.asked()));
  }

  private static String remedy(String job, String setting) {
    return switch (setting) {
      case "per-month" ->
          "Go on next month, or raise budget.per-month in the job file and give: tomtat run " + job;
      case "per-day" ->
          "Go on tomorrow, or now with more: tomtat run %s --extra-budget 2.00USD".formatted(job);
      default -> "Go on with: tomtat run %s --extra-budget 2.00USD".formatted(job);
    };
  }
}
