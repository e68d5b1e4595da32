package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCheckTests {

  private static final String ARTICLE =
      "Sáng 5/9, UBND xã Trà Linh tổ chức hội nghị phổ biến kế hoạch trồng sâm. | Ông Hồ Văn Du nói: “Chúng tôi trồng 30 ha ở khu I”.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The commune People's Committee of Tra Linh presented a plan to grow ginseng.",
        "Ho Van Du said: 'We grow 30 ha.'",
        "Ho Van Du said they grew 30 ha.",
        "“We have grown 30 ha,” Ho Van Du said.",
        "A plan for 30 ha was presented in Tra Linh on 5 September.",
        "Zone I of Tra Linh has 30 ha."
      })
  void findingsWhenItIsPlainEnglish(String english) {
    assertThat(Told.of(ARTICLE, english).errors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "The UBND xã Trà Linh held a meeting.                     | is Vietnamese",
        "Tra Linh held a hội nghị on ginseng.                     | 'hội nghị' is Vietnamese",
        "The kế hoạch was presented in Tra Linh.                  | is Vietnamese",
        "Sáng 5/9, UBND xã Trà Linh tổ chức hội nghị.             | is Vietnamese",
        "UBND xa Tra Linh to chuc hoi nghi pho bien ke hoach.     | Vietnamese without its marks",
        "It was a hoi nghi pho bien on ginseng.                   | Vietnamese without its marks",
        "The đại hội was held.                                    | is Vietnamese",
        "**Tra Linh** presented a plan.                           | is markup",
        "Tra Linh <b>presented</b> a plan.                        | is markup",
        "# Tra Linh presented a plan.                             | is markup",
        "We saw how Tra Linh presented a plan.                    | first person",
        "Our country has 30 ha in Tra Linh.                       | first person",
        "I think that Tra Linh has 30 ha.                         | first person",
        "You can grow 30 ha in Tra Linh.                          | speaks to the reader",
        "This article says that Tra Linh has 30 ha.               | not of the news",
        "Here is the summary of Tra Linh.                         | not of the news",
        "As an AI, it is hard to say.                             | not of the news",
        "The text above is about Tra Linh.                        | not of the news",
        "Tra Linh presented a plan to grow                        | breaks off",
        "La reunion de la comision de la comuna de Tra Linh fue larga y aburrida. | is not English"
      })
  void findingsWhenItIsNot(String english, String message) {
    assertThat(Told.of(ARTICLE, english).errors())
        .anySatisfy(line -> assertThat(line).contains(message));
  }

  @Test
  void findingsWhenANameKeepsItsMarks() {
    Told told = Told.of(ARTICLE, "Hồ Văn Du said they grew 30 ha in Tra Linh.");
    assertThat(told.errors()).isEmpty();
    assertThat(told.warnings())
        .anySatisfy(line -> assertThat(line).contains("'Hồ Văn' keeps its Vietnamese marks"));
  }

  @Test
  void findingsWhenTheSpellingIsAmerican() {
    Told told = Told.of(ARTICLE, "Tra Linh organized a center for 30 ha.");
    assertThat(told.errors()).isEmpty();
    assertThat(told.warnings()).anySatisfy(line -> assertThat(line).contains("British spelling"));
  }

  @Test
  void findingsWhenTheHeadlineEndsWithAFullStop() {
    Told told = Told.of(ARTICLE, "Tra Linh has 30 ha.").titled("Tra Linh to grow ginseng.");
    assertThat(told.errors()).isEmpty();
    assertThat(told.warnings()).anySatisfy(line -> assertThat(line).contains("no full stop"));
  }
}
