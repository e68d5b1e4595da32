package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.brief.Glossary.Row;
import io.tomtat.brief.Rendering.Choice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderingTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Political Bureau (Politburo)                       | | political bureau;politburo",
        "the Secretariat (of the Party Central Committee)   | | secretariat;secretariat of the party central committee",
        "Chief Executive Officer (CEO); General Director    | | chief executive officer;ceo;general director",
        "Chairman/Chairwoman of the National Assembly       | | chairman of the national assembly;chairwoman of the national assembly",
        "break ground / start construction                  | | break ground;start construction",
        "Ministry of Foreign Affairs (MoFA) | 'Foreign Ministry' in short | ministry of foreign affairs;mofa;foreign ministry",
        "member of the Political Bureau | 'Politburo member' accepted | member of the political bureau;politburo member"
      })
  void ofReadsChoices(String en, String note, String accepted) {
    Rendering rendering = rendering(en, note);
    for (String choice : accepted.split(";", 0)) {
      assertThat(rendering.accepted()).contains(Choice.of(Words.of(choice).plain()));
    }
    assertThat(rendering.forbidden()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "National Assembly (NA) | not 'Congress'                              | congress",
        "the Secretariat        | with article and capital S; never 'secretary board' | secretary board",
        "joining of two halves  | avoid 'bridge closed', which means closed to traffic | bridge closed",
        "protest                | by the procuracy; not 'appeal'              | appeal"
      })
  void ofReadsWhatIsForbidden(String en, String note, String forbidden) {
    assertThat(rendering(en, note).forbidden())
        .containsExactly(Choice.of(Words.of(forbidden).plain()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Assistant Minister | Assistant Foreign Minister | true",
        "Chairman of the provincial People's Committee | Chairwoman of the Ha Tinh provincial People's Committee | true",
        "Department of Health | Can Tho Health Department | true",
        "Department of Health | Can Tho Department of Trade | false",
        "message of congratulations | messages of congratulations | true"
      })
  void impliedByAdaptsOrderNumberAndGender(String en, String text, boolean expected) {
    assertThat(rendering(en, "").impliedBy(Words.of(text))).isEqualTo(expected);
  }

  private static Rendering rendering(String en, String note) {
    return Rendering.of(new Row("từ", en, "", note == null ? "" : note));
  }
}
