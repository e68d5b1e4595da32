package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Statement;
import io.tomtat.brief.GoldBriefings.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A score falls when what it measures gets worse, and only then. */
class ScorerTests {

  private static final Scorer SCORER = new Scorer(Prompt.load("briefing", Path.of("prompts")));

  private final List<Gold> gold;
  private final List<Case> recorded = GoldBriefings.recorded().toList();
  private final List<Case> annotated = GoldBriefings.annotated().toList();

  ScorerTests() throws IOException {
    gold = Gold.parse("gold", Files.readString(Path.of("src/test/resources/samples/gold.jsonl")));
  }

  @Test
  void referenceTextsAreNearlyPerfect() {
    Scores scores = scores(annotated);
    assertThat(scores.mean(Metric.FIGURES)).isGreaterThan(0.99);
    assertThat(scores.mean(Metric.POWERS_OF_TEN)).isZero();
    assertThat(scores.mean(Metric.FACTS)).isGreaterThan(0.6);
    assertThat(scores.mean(Metric.CHRF)).isEqualTo(1);
    assertThat(scores.mean(Metric.LEAKS)).isZero();
    assertThat(scores.mean(Metric.LENGTH)).isEqualTo(1);
  }

  @Test
  void otherGoodTextsDifferInWordsOnly() {
    Scores scores = scores(recorded);
    assertThat(scores.mean(Metric.FIGURES)).isGreaterThan(0.99);
    assertThat(scores.mean(Metric.FACTS)).isGreaterThan(0.45);
    assertThat(scores.mean(Metric.NAMES)).isGreaterThan(0.6);
    assertThat(scores.mean(Metric.CHRF)).isBetween(0.3, 0.9);
    assertThat(scores.difference(Metric.CHRF, scores(annotated)).orElseThrow().significant())
        .isTrue();
    assertThat(scores.difference(Metric.FIGURES, scores(annotated)).orElseThrow().significant())
        .isFalse();
  }

  @Test
  void aWrongPowerOfTenIsCounted() {
    Briefing right = annotated.get(0).briefing();
    Briefing wrong = replaced(right, "VND 6,412.7 billion", "VND 6,412.7 million");
    assertThat(SCORER.score(gold.get(0), wrong, null).powersOfTen()).isPositive();
    assertThat(SCORER.score(gold.get(0), wrong, null).figures())
        .isLessThan(SCORER.score(gold.get(0), right, null).figures());
  }

  @Test
  void aLeakIsCounted() {
    String leak = gold.get(0).boilerplate().get(0);
    Briefing leaking = replaced(annotated.get(0).briefing(), "VND", leak + " VND");
    assertThat(SCORER.score(gold.get(0), leaking, null).leaks()).isPositive();
  }

  private Scores scores(List<Case> cases) {
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      scores.add(SCORER.score(gold.get(i), cases.get(i).briefing(), null));
    }
    return new Scores("r", "m", gold.size(), scores);
  }

  private static Briefing replaced(Briefing briefing, String old, String now) {
    return new Briefing(
        briefing.topic(),
        briefing.title(),
        briefing.dateline(),
        briefing.summary().stream()
            .map(each -> new Statement(each.text().replace(old, now), each.evidence()))
            .toList(),
        briefing.keyPoints(),
        briefing.people(),
        briefing.names(),
        briefing.documents(),
        List.of());
  }
}
