package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Briefing;
import io.tomtat.article.Version;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerChecksTests {

  private static final AnswerChecks CHECKS = new AnswerChecks(new Glossary(List.of(), List.of()));
  private static final Version THIN = Samples.version();
  private static final Version LONG = Samples.version("Một câu dài. ".repeat(100), "Câu ba.");

  @Test
  void findingsWhenAllIsWell() {
    assertThat(lines(Samples.ANSWER, THIN)).isEmpty();
  }

  @Test
  void findingsWhenALongArticleGetsTooLittle() {
    assertThat(lines(Samples.ANSWER, LONG))
        .containsExactly(
            "summary: the number of sentences is 1; 3 to 10 are asked for",
            "summary: the number of words is 16; 40 to 200 are asked for",
            "key_points: the number of points is 1; 3 to 7 are asked for");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"evidence\":[3]   | \"evidence\":[4]   | key_points 1: names sentence 4; the article has 1 to 3",
        "\"evidence\":[3]   | \"evidence\":[0]   | key_points 1: names sentence 0; the article has 1 to 3",
        "\"evidence\":[1]   | \"evidence\":[]    | title: names no sentence as evidence",
        "\"place\":\"\"     | \"place\":\"Hue\"  | dateline: names no sentence as evidence",
        "\"vi\":\"Hà Nội\"  | \"vi\":\" \"       | names 1: vi is empty",
        "School opens a library |                | title: text is empty"
      })
  void findingsNameThePlace(String right, String wrong, String expected) {
    String answer = Samples.ANSWER.replace(right, wrong == null ? "" : wrong);
    assertThat(lines(answer, THIN)).contains(expected);
  }

  @Test
  void findingsWhenTheTitleIsTooLong() {
    String answer = Samples.ANSWER.replace("School opens", "School ".repeat(30) + "opens");
    assertThat(lines(answer, THIN))
        .anyMatch(line -> line.startsWith("title: the number of characters is 225"));
  }

  private static List<String> lines(String answer, Version version) {
    Briefing briefing = ((Answer.Brief) AnswerReader.read(answer)).briefing();
    return AnswerChecks.errors(CHECKS.findings(briefing, version)).stream()
        .map(RepairRequest::line)
        .toList();
  }
}
