package io.tomtat.job;

import io.tomtat.job.Plan.Spending;

/**
 * What briefing takes.
 *
 * @param expected as past calls went
 * @param worst with every answer cut once and repaired
 */
public record Estimate(Spending expected, Spending worst) {

  public static final Estimate NOTHING = new Estimate(Spending.NOTHING, Spending.NOTHING);

  Estimate plus(Estimate other) {
    return new Estimate(expected.plus(other.expected), worst.plus(other.worst));
  }
}
