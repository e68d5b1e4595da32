package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Briefing;
import io.tomtat.brief.GoldBriefings.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FigureSourcesTests {

  @Test
  void ofShowsBothPlaces() {
    Case ports = GoldBriefings.recorded().findFirst().orElseThrow();
    assertThat(FigureSources.of(ports.briefing(), new ArticleFigures(ports.version())))
        .anySatisfy(
            source -> {
              assertThat(source.part()).isEqualTo("summary");
              assertThat(source.en()).isEqualTo("VND 6,412.7 billion");
              assertThat(source.vi()).isEqualTo("6.412,7 tỷ đồng");
              assertThat(ports.version().sentences().get(source.sentence() - 1).text())
                  .contains(source.vi());
            });
  }

  /** Every amount of money of the right briefings has its place. */
  @ParameterizedTest
  @MethodSource("io.tomtat.brief.GoldBriefings#recorded")
  void ofLeavesNoAmountOut(Case right) {
    assertThat(
            FigureSources.of(right.briefing(), new ArticleFigures(right.version())).stream()
                .map(Briefing.Figure::en))
        .containsAll(
            right.briefing().keyPoints().stream()
                .flatMap(point -> EnglishFigures.of(point.text()).stream())
                .map(Figure::literal)
                .filter(literal -> literal.startsWith("VND") || literal.startsWith("USD"))
                .toList());
  }
}
