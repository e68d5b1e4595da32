package io.tomtat.brief;

import io.tomtat.model.ModelSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The job file's {@code judge}: a model that {@code evaluate} asks which key facts a briefing
 * tells.
 *
 * @param samples how often it is asked the same; its grades' mean counts
 */
public record JudgeSettings(@Nullable ModelSettings model, @DefaultValue("1") int samples) {

  private static final int MOST_SAMPLES = 20;

  /**
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  public JudgeSettings {
    if (model == null) {
      throw new IllegalArgumentException(
          "judge.model is missing; name a provider and a model, as under model");
    }
    if (samples < 1 || samples > MOST_SAMPLES) {
      throw new IllegalArgumentException(
          "judge.samples: %d is not between 1 and %d".formatted(samples, MOST_SAMPLES));
    }
  }
}
