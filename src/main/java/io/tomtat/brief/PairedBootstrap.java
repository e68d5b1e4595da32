package io.tomtat.brief;

import java.util.Arrays;
import java.util.Random;

/**
 * Whether two recipes differ on the same articles: P. Koehn, "Statistical Significance Tests for
 * Machine Translation Evaluation" (EMNLP 2004). Articles are drawn with replacement, again and
 * again; what the difference is in the middle 95 % of the draws is its interval.
 *
 * @param difference of the means, second less first
 * @param low of the interval
 * @param high of the interval
 * @param articles that both have
 */
public record PairedBootstrap(double difference, double low, double high, int articles) {

  /** With five of one sign chance alone gives one side in 2 × 0.5⁵ = 6 % of all cases. */
  private static final int FEWEST = 6;

  private static final int DRAWS = 2_000;

  /** The same articles give the same interval every time. */
  private static final long SEED = 20_040_725;

  /**
   * @param first a value for each article
   * @param second for the same articles in the same order
   * @throws IllegalArgumentException if there are none, or not as many
   */
  static PairedBootstrap of(double[] first, double[] second) {
    if (first.length != second.length || first.length == 0) {
      throw new IllegalArgumentException(
          "%d and %d values are no pairs".formatted(first.length, second.length));
    }
    double[] differences = new double[first.length];
    Arrays.setAll(differences, i -> second[i] - first[i]);
    double[] means = new double[DRAWS];
    Random random = new Random(SEED);
    Arrays.setAll(means, draw -> mean(differences, random));
    Arrays.sort(means);
    return new PairedBootstrap(
        Arrays.stream(differences).average().orElse(0),
        means[(int) (DRAWS * 0.025)],
        means[(int) (DRAWS * 0.975) - 1],
        first.length);
  }

  private static double mean(double[] values, Random random) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[random.nextInt(values.length)];
    }
    return sum / values.length;
  }

  /** Whether chance alone is an unlikely reason for the difference. */
  public boolean significant() {
    return articles >= FEWEST && (low > 0 || high < 0);
  }
}
