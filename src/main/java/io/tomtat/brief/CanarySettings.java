package io.tomtat.brief;

import static java.util.stream.Collectors.joining;

import io.tomtat.model.PersonNeededException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  /**
   * @param mean NaN: the gold set has nothing to measure it by, and the bar is not asked for
   */
  private record Bar(String words, double mean, double least) {
    boolean missed() {
      return mean < least;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s %.4f, bar %.4f", words, mean, least);
    }
  }

  /** Why the edition is to be held back; empty if it may be made. */
  public Optional<String> verdict(Scores scores) {
    List<Bar> bars =
        List.of(
            new Bar("articles briefed", scores.scores().size() / (double) scores.rows(), briefed),
            bar(scores, Metric.FIGURES, figures),
            bar(scores, Metric.FACTS, facts),
            bar(scores, Metric.NAMES, names),
            bar(scores, Metric.TERMS, terms));
    String missed = bars.stream().filter(Bar::missed).map(Bar::toString).collect(joining("; "));
    return missed.isEmpty() ? Optional.empty() : Optional.of(missed);
  }

  private static Bar bar(Scores scores, Metric metric, double least) {
    return new Bar(metric.words(), scores.mean(metric), least);
  }
}
