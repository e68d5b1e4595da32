package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Briefing.Finding;
import io.tomtat.brief.GoldBriefings.Case;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldBriefingsTests {

  private static final AnswerChecks CHECKS = Prompt.load("briefing", Path.of("prompts")).checks();

  @Test
  void everySampleHasTwo() {
    assertThat(GoldBriefings.all()).hasSize(36);
  }

  /** What is right is not called wrong. */
  @ParameterizedTest
  @MethodSource("io.tomtat.brief.GoldBriefings#recorded")
  void recordedOnesPassEveryCheck(Case right) {
    assertThat(errors(right)).isEmpty();
  }

  /** They hold no lists and name every sentence; what is said of that does not count. */
  @ParameterizedTest
  @MethodSource("io.tomtat.brief.GoldBriefings#annotated")
  void annotatedOnesPassEveryCheckOfTheirTexts(Case right) {
    assertThat(errors(right))
        .filteredOn(each -> !each.kind().equals("length") && !each.kind().equals("evidence"))
        .isEmpty();
  }

  private static List<Finding> errors(Case right) {
    return AnswerChecks.errors(CHECKS.findings(right.briefing(), right.version()));
  }
}
