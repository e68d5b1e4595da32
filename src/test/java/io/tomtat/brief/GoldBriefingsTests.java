package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.brief.GoldBriefings.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldBriefingsTests {

  @Test
  void everySampleHasTwo() {
    assertThat(GoldBriefings.all()).hasSize(36);
  }

  /** What is right is not called wrong. */
  @ParameterizedTest
  @MethodSource("io.tomtat.brief.GoldBriefings#recorded")
  void recordedOnesPassEveryCheck(Case right) {
    assertThat(new AnswerChecks().findings(right.briefing(), right.version())).isEmpty();
  }
}
