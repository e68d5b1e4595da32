package io.tomtat.brief;

import java.util.HashMap;
import java.util.Map;

/**
 * chrF of M. Popović, "chrF: character n-gram F-score for automatic MT evaluation" (WMT 2015): the
 * mean over n of 1 to 6 of precision and recall of character n-grams, recall counting twice as
 * much. White space does not count.
 */
final class ChrF {

  private static final int LONGEST = 6;
  private static final double BETA_SQUARED = 4;

  private ChrF() {}

  /** From 0, nothing in common, to 1, the same. */
  static double of(String text, String reference) {
    String one = text.replaceAll("(?U)\\s+", "");
    String other = reference.replaceAll("(?U)\\s+", "");
    double precision = 0;
    double recall = 0;
    int orders = 0;
    for (int n = 1; n <= LONGEST && n <= Math.min(one.length(), other.length()); n++) {
      double common = common(grams(one, n), grams(other, n));
      precision += common / (one.length() - n + 1);
      recall += common / (other.length() - n + 1);
      orders++;
    }
    if (orders == 0 || precision + recall == 0) {
      return 0;
    }
    precision /= orders;
    recall /= orders;
    return (1 + BETA_SQUARED) * precision * recall / (BETA_SQUARED * precision + recall);
  }

  private static Map<String, Integer> grams(String text, int n) {
    Map<String, Integer> grams = new HashMap<>();
    for (int i = 0; i + n <= text.length(); i++) {
      grams.merge(text.substring(i, i + n), 1, Integer::sum);
    }
    return grams;
  }

  private static int common(Map<String, Integer> one, Map<String, Integer> other) {
    return one.entrySet().stream()
        .mapToInt(gram -> Math.min(gram.getValue(), other.getOrDefault(gram.getKey(), 0)))
        .sum();
  }
}
