package io.tomtat.brief;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishFiguresTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "VND 1.28 trillion                     | VND 1.28 trillion",
        "1,284.6 billion dong                  | VND 1.2846 trillion",
        "VND 1,284.6 billion                   | VND 1.2846 trillion",
        "VND1,284.6bn                          | VND 1.2846 trillion",
        "USD 300,000                           | USD 300,000",
        "US$300,000                            | USD 300,000",
        "$5m                                   | USD 5 million",
        "1.7 million euros                     | EUR 1.7 million",
        "VND 42,000 per kg                     | VND 42,000 per kg",
        "VND 600,000 per ha per year           | VND 600,000 per ha per years",
        "VND 5.2 million a month               | VND 5.2 million per months",
        "VND 16.8-29.4 million                 | VND 16.8 million; VND 29.4 million",
        "VND 16.8 million to 29.4 million      | VND 16.8 million; VND 29.4 million",
        "between 38 and 40 million             | 38 million; 40 million",
        "from 5 to 7 per cent                  | 5%; 7%",
        "28, 34 and 41%                        | 28%; 34%; 41%",
        "12.5%                                 | 12.5%",
        "12.5 percent                          | 12.5%",
        "0.3 percentage points                 | 0.3 percentage points",
        "12.4 points                           | 12.4 points",
        "a quarter of the products             | 1/4",
        "nearly two thirds                     | 2/3",
        "two-thirds of                         | 2/3",
        "three quarters of                     | 3/4",
        "one third                             | 1/3",
        "a third of the land                   | 1/3",
        "half of the households                | 1/2",
        "half a million people                 | 500,000 people",
        "half a year                           | 0.5 years",
        "87 of 92 deputies                     | 87; 92",
        "visual acuity of 2/10                 | 2/10",
        "a dozen boats                         | 12",
        "two dozen                             | 24",
        "dozens of boats                       | some 10",
        "hundreds of houses                    | some 100",
        "tens of thousands of workers          | some 10,000",
        "several hundred                       | some 100",
        "tripled                               | 3 times",
        "to triple the number                  | 3 times",
        "doubled                               | 2 times",
        "twofold                               | 2 times",
        "2.5-fold                              | 2.5 times",
        "2.5 times as high                     | 2.5 times",
        "three times as many                   | 3 times",
        "seven members                         | 7",
        "twenty-one provinces                  | 21",
        "two hundred and fifty households      | 250 households",
        "one million two hundred thousand      | 1.2 million",
        "two and a half million                | 2.5 million",
        "a 17-year-old student                 | 17 years",
        "nine-month revenue                    | 9 months",
        "a 60-m landslide                      | 60 m",
        "level-9 winds                         | 9",
        "17 October                            | 17 October",
        "17 October 2026                       | 17 October 2026",
        "October 17, 2026                      | 17 October 2026",
        "Oct. 17                               | 17 October",
        "17th of October                       | 17 October",
        "22-26 May 2027                        | 22 May 2027; 26 May 2027",
        "May 22-26                             | 22 May; 26 May",
        "5, 6 and 7 September                  | 5 September; 6 September; 7 September",
        "mid-October                           | October",
        "in May                                | May",
        "early 2027                            | 2027",
        "September 2027                        | September 2027",
        "the 2026-2031 term                    | 2026; 2031",
        "2027-28                               | 2027; 2028",
        "the first quarter of 2027             | quarter 1 of 2027",
        "Q3 2026                               | quarter 3 of 2026",
        "third-quarter net revenue             | quarter 3",
        "the first and second quarters         | quarter 1; quarter 2",
        "the first half of 2027                | first half of 2027",
        "the 1990s                             | the 1990s",
        "the 30th Diplomatic Conference        | No. 30",
        "the 13th National Congress            | No. 13",
        "Congress XIII                         | No. 13",
        "the twenty-first                      | No. 21",
        "6 p.m.                                | 18:00",
        "6pm                                   | 18:00",
        "11.30 p.m.                            | 23:30",
        "11:30 pm                              | 23:30",
        "from 6 p.m. to 11.30 p.m.             | 18:00; 23:30",
        "from 6 to 8 p.m.                      | 18:00; 20:00",
        "12.15 a.m.                            | 0:15",
        "18:00                                 | 18:00",
        "9:58.41                               | 598.41 seconds",
        "9 minutes 58.41 seconds               | 598.41 seconds",
        "2 hours 30 minutes                    | 150 minutes",
        "Conclusion No. 318-KL/TW              | No. 318KLTW",
        "Decree No. 12/2026/ND-CP              | No. 122026NDCP",
        "Storm No. 12                          | No. 12",
        "Highway 1A                            | No. 1A",
        "COVID-19                              | No. COVID19",
        "the VS-1                              | No. VS1",
        "2,350 ha                              | 2,350 ha",
        "3.1 million cubic metres              | 3.1 million cubic metres",
        "90 kph                                | 90 km/h",
        "36 tonnes                             | 36 tonnes",
        "minus 35 degrees Celsius              | 35 °C",
        "4 parts per thousand                  | 4 per thousand",
      })
  void figuresMeanWhatTheySay(String text, String expected) {
    assertThat(words(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "one of the deputies",
    "it may rain",
    "the first to do so",
    "a second-hand car",
    "in the last quarter",
    "half-finished houses"
  })
  void figuresWhenThereAreNone(String text) {
    assertThat(EnglishFigures.of(text)).isEmpty();
  }

  /** A decimal comma is no English: it must not pass for the figure. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"12,5% | 12; 5%", "1.284,6 | 1; 284; 6"})
  void figuresWhenTheNotationIsVietnamese(String text, String expected) {
    assertThat(words(text)).isEqualTo(expected);
  }

  static String words(String text) {
    return EnglishFigures.of(text).stream()
        .map(figure -> figure.first().words())
        .collect(joining("; "));
  }
}
