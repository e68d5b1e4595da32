package io.tomtat.brief;

import io.tomtat.model.PersonNeededException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The job file's {@code canary}: a gold set that is briefed before each edition. If the mean of a
 * metric falls below its bar, the edition is held back.
 *
 * @param gold a file in the form of {@link Gold}, relative to the job file's base
 * @param briefed least share of its articles that are briefed at all
 * @param figures least share of figures that the articles carry
 * @param facts least share of key facts, by weight
 * @param names least share of names
 * @param terms least share of glossary terms that are rendered as the glossary says
 */
public record CanarySettings(
    String gold,
    @DefaultValue("1.0") double briefed,
    @DefaultValue("0.98") double figures,
    @DefaultValue("0.4") double facts,
    @DefaultValue("0.5") double names,
    @DefaultValue("0.9") double terms) {

  /**
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  public CanarySettings {
    if (gold == null || gold.isBlank()) {
      throw new IllegalArgumentException("canary.gold is missing; name a gold file");
    }
    Map.of("briefed", briefed, "figures", figures, "facts", facts, "names", names, "terms", terms)
        .forEach(
            (key, bar) -> {
              if (!(bar >= 0 && bar <= 1)) {
                throw new IllegalArgumentException(
                    "canary.%s: %s is not between 0 and 1".formatted(key, bar));
              }
            });
  }

  /**
   * The rows of the gold file.
   *
   * @param base that the file is relative to
   * @throws PersonNeededException if it cannot be read, or is no gold file
   */
  public List<Gold> rows(Path base) {
    Path file = base.resolve(gold).normalize();
    try {
      return Gold.parse("canary.gold: " + file, Files.readString(file));
    } catch (IOException e) {
      throw new PersonNeededException(
          "canary.gold: %s cannot be read; correct the path or put the file there".formatted(file));
    }
  }

  /** Why the edition is to be held back; empty if it may be made. */
  public Optional<String> verdict(Scores scores) {
    Map<String, double[]> bars = new TreeMap<>();
    bars.put(
        "articles briefed",
        new double[] {scores.scores().size() / (double) scores.rows(), briefed});
    bars.put(Metric.FIGURES.words(), new double[] {scores.mean(Metric.FIGURES), figures});
    bars.put(Metric.FACTS.words(), new double[] {scores.mean(Metric.FACTS), facts});
    bars.put(Metric.NAMES.words(), new double[] {scores.mean(Metric.NAMES), names});
    bars.put(Metric.TERMS.words(), new double[] {scores.mean(Metric.TERMS), terms});
    List<String> below =
        bars.entrySet().stream()
            .filter(bar -> bar.getValue()[0] < bar.getValue()[1])
            .map(
                bar ->
                    "%s %.3f, bar %.3f"
                        .formatted(bar.getKey(), bar.getValue()[0], bar.getValue()[1]))
            .toList();
    return below.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", below));
  }
}
