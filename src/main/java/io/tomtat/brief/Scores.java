package io.tomtat.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The scores of one recipe.
 *
 * @param recipe its hash
 * @param rows of gold that there are; those without a score were not briefed
 */
public record Scores(String recipe, String model, int rows, List<Score> scores) {

  public Scores {
    scores = List.copyOf(scores);
  }

  /** NaN if no article has anything of it. */
  public double mean(Metric metric) {
    return scores.stream()
        .mapToDouble(metric::of)
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }

  /**
   * How the other's mean differs from this one's, over the articles that both have.
   *
   * @return empty if there is none
   */
  public Optional<PairedBootstrap> difference(Metric metric, Scores other) {
    List<Double> here = new ArrayList<>();
    List<Double> there = new ArrayList<>();
    for (Score score : scores) {
      other.scores().stream()
          .filter(each -> each.id().equals(score.id()))
          .filter(each -> !Double.isNaN(metric.of(score)) && !Double.isNaN(metric.of(each)))
          .findFirst()
          .ifPresent(
              each -> {
                here.add(metric.of(score));
                there.add(metric.of(each));
              });
    }
    return here.isEmpty()
        ? Optional.empty()
        : Optional.of(PairedBootstrap.of(array(here), array(there)));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(value -> value).toArray();
  }
}
