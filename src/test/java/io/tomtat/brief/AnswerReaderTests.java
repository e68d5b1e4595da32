package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Briefing.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTests {

  @Test
  void readGivesTheBriefing() {
    Briefing briefing = ((Answer.Brief) AnswerReader.read(Samples.ANSWER)).briefing();
    assertThat(briefing.topic()).isEqualTo(Topic.SOCIETY);
    assertThat(briefing.keyPoints()).hasSize(1);
    assertThat(briefing.names().get(0).kind()).isEqualTo(Briefing.Name.Kind.PLACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```json\n%s\n```",
        "```\n%s```",
        "Here it is:\n```json\n%s\n```\nAnything else?",
        "<think>What {a} story.</think>\n%s",
        "\n\n  %s  \n"
      })
  void readIsPatientWithWhatStandsAround(String frame) {
    assertThat(AnswerReader.read(frame.formatted(Samples.ANSWER))).isInstanceOf(Answer.Brief.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-news", "unreadable", "contradictory"})
  void readWhenWithheld(String why) {
    assertThat(AnswerReader.read("{\"withhold\":\"%s\"}".formatted(why)))
        .isEqualTo(new Answer.Withheld(why));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"summary\":[            | \"resume\":[           | summary: is missing or not a list",
        "\"topic\":\"society\"    | \"topic\":\"gossip\"    | topic: topic must be one of diplomacy",
        "\"withhold\":\"none\"    | \"withhold\":\"maybe\"  | answer: withhold must be one of none",
        "\"evidence\":[3]         | \"evidence\":[\"three\"] | key_points 1: evidence must be numbers",
        "\"evidence\":[2]         | \"evidence\":2          | summary 1: evidence is missing or not a list",
        "\"text\":\"The library   | \"texte\":\"The library | key_points 1: text is missing",
        "\"kind\":\"place\"       | \"kind\":\"town\"       | names 1: kind must be one of",
        "\"title\":{              | \"titre\":{             | title: is missing or not an object",
        "\"people\":[]            | \"people\":[\"Lan\"]    | people 1: is not an object"
      })
  void readSaysWhereTheShapeIsWrong(String right, String wrong, String problem) {
    Answer answer = AnswerReader.read(Samples.ANSWER.replace(right, wrong));
    assertThat(((Answer.Faulty) answer).problems())
        .extracting(RepairRequest::line)
        .anySatisfy(line -> assertThat(line).startsWith(problem));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "no JSON", "[1]", "null", "{\"withhold\":\"none\"", "{} {}"})
  void readWhenThereIsNoObject(String reply) {
    assertThat(AnswerReader.read(reply))
        .isInstanceOfSatisfying(
            Answer.Faulty.class,
            faulty -> assertThat(faulty.problems()).extracting(Finding::part).contains("answer"));
  }

  @Test
  void readTakesOutWhatNoDatabaseHolds() {
    String hostile = Samples.ANSWER.replace("School opens", "School\\u0000\\ud800 \\n opens");
    Briefing briefing = ((Answer.Brief) AnswerReader.read(hostile)).briefing();
    assertThat(briefing.title().text()).isEqualTo("School opens a library");
  }
}
