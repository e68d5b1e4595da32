package io.tomtat.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Metadata;
import io.tomtat.article.PublishedBriefing;
import io.tomtat.article.PublishedBriefing.Because;
import io.tomtat.article.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideBySideTests {

  /** Run with {@code -Dupdate} to rewrite what is expected; read the difference. */
  @ParameterizedTest
  @ValueSource(ints = {60, 120})
  void rendersForTheWidthOfTheTerminal(int width) throws IOException {
    Path expected = Path.of("src/test/resources/side-by-side/expected-%d.txt".formatted(width));
    String text = SideBySide.of(Briefings.conference(), width);
    if (System.getProperty("update") != null) {
      Files.createDirectories(expected.getParent());
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
    assertThat(text.lines()).allMatch(line -> Column.width(line) <= width);
  }

  @Test
  void articleCannotSteerTheTerminal() {
    PublishedBriefing model = Briefings.hostile();
    Version version =
        Version.of(
            "Tin\u001b[2J\u009b1m \u202Enóng", List.of(List.of("a\nb")), List.of(), Metadata.NONE);
    String text =
        SideBySide.of(Briefings.published(1, "a\u001b.html", version, model.briefing()), 80);
    assertThat(text).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
  }

  @Test
  void withdrawnBriefingSaysWhy() {
    assertThat(SideBySide.of(Editions.withdrawn(Briefings.storm()), 80))
        .contains("Withdrawn: The outlet has retracted the article.");
  }

  @ParameterizedTest
  @ValueSource(ints = {70, 120})
  void whatTheSourceChangedStandsBesideWhatItWas(int width) {
    String text = SideBySide.of(Editions.corrected(Briefings.port()), width);
    assertThat(text.replace('\n', ' '))
        .contains("Takes the place of 2026-10-29/003: its source changed the text.")
        .contains(
            "What its source changed",
            "*6.398,2* tỷ",
            "*6.412,7* tỷ",
            "(not there)",
            "(taken out)");
    assertThat(text.lines()).allMatch(line -> Column.width(line) <= width);
    assertThat(SideBySide.of(Editions.replacing(Briefings.port(), Because.TEXT_REVISED), width))
        .doesNotContain("What its source changed");
  }

  @Test
  void saysWhereElseTheArticleIs() {
    assertThat(SideBySide.of(Editions.alsoElsewhere(Briefings.storm()), 80))
        .contains("Also in: Báo Miền Biển cang.html; bao-c tin/7.txt");
  }

  @Test
  void decomposedLettersTakeOneColumnEach() {
    assertThat(Column.width("ệ")).isEqualTo(1);
    assertThat(Column.pad("e\u0323\u0302", 3)).endsWith("  ");
  }
}
