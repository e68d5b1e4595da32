package io.tomtat.store;

import io.tomtat.article.Edition.Balance;
import io.tomtat.article.Pass;
import java.util.List;

/**
 * A pass cannot account for every article, so nothing is published: something was lost or doubled.
 */
public final class UnevenNightException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Balance balance;

  UnevenNightException(Pass pass, Balance balance, List<String> strays) {
    super(
        "The night does not add up, so nothing is published: %s (job %s, edition %s, pass %d)%s. What is stored stays; report this as a defect."
            .formatted(
                balance,
                pass.job(),
                pass.edition(),
                pass.number(),
                strays.isEmpty() ? "" : "; " + String.join("; ", strays)));
    this.balance = balance;
  }

  public Balance balance() {
    return balance;
  }
}
