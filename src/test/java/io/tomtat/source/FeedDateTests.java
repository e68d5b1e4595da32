package io.tomtat.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thu, 26 Nov 2026 09:05:00 +0700         | 2026-11-26T09:05+07:00
          Thu, 26 Nov 2026 09:05:00 GMT+7         | 2026-11-26T09:05+07:00
          Thu, 26 Nov 2026 09:05:00 GMT+07:00     | 2026-11-26T09:05+07:00
          Thu, 26 Nov 26 09:05:00 +0700           | 2026-11-26T09:05+07:00
          Thursday, 26 November 2026 9:05 +0700   | 2026-11-26T09:05+07:00
          26 Nov 2026 22:05:00 GMT                | 2026-11-27T05:05+07:00
          Thu, 26 Nov 2026 09:05:00 EST           | 2026-11-26T21:05+07:00
          Thu, 26 Nov 2026 09:05:00 ICT           | 2026-11-26T09:05+07:00
          Thu, 26 Nov 1998 09:05:00 Z             | 1998-11-26T16:05+07:00
          Thu, 26 Nov 98 09:05:00 UT              | 1998-11-26T16:05+07:00
          Thu, 31 Dec 2026 23:59:60 -0330         | 2027-01-01T10:29:59+07:00
          2026-11-26T09:05:00+07:00               | 2026-11-26T09:05+07:00
          2026-11-26T09:05:00.123456+07:00        | 2026-11-26T09:05+07:00
          2026-11-26T09:05:00+0700                | 2026-11-26T09:05+07:00
          2026-11-26 09:05:00 +0700               | 2026-11-26T09:05+07:00
          2026-11-26T09:05Z                       | 2026-11-26T16:05+07:00
          2026-11-26T24:00:00+07:00               | 2026-11-27T00:00+07:00
          Thu,26 Nov 2026 09:05:00 +0700          | 2026-11-26T09:05+07:00
          Thứ Năm, 26/11/2026 09:05 GMT+7         | 2026-11-26T09:05+07:00
          """)
  void momentsInReadersTime(String written, String expected) {
    assertThat(FeedDate.of(written)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-26",
        "2026-11-26 09:05:00",
        "Thu, 26 Nov 2026",
        "Thu, 26 Nov 2026 23:05:00",
        "Thu, 26 Nov 2026 23:05:00 XYZ",
        "26/11/2026 08:30:00",
        "Thứ Năm, 26/11/2026 08:30",
        "Chủ nhật 26/11/2026 08:30 PM",
        "11/26/2026 8:30:00 AM",
        "11/26/2026 08:30:00 PM"
      })
  void noMoreThanADayWithoutOffset(String written) {
    assertThat(FeedDate.of(written)).hasToString("2026-11-26");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hôm nay",
        "2026",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "26/11/2026",
        "Tue, 31 Nov 2026 09:05:00 GMT",
        "Thu, 26 Xyz 2026 09:05:00 GMT",
        "Thu, 26 anf 2026 09:05:00 GMT",
        "2026-11-26T29:05:00Z",
        "2026-11-26T09:05:00+99:00"
      })
  void noneIsNone(String written) {
    assertThat(FeedDate.of(written)).isNull();
  }

  /** Servers leave out zeros where nobody said how a date is printed. */
  @Test
  void monthFirstWhereAServerPrintedIt() {
    assertThat(FeedDate.of("11/5/2026 8:30:00 AM")).hasToString("2026-11-05");
    assertThat(FeedDate.of("11/05/2026 08:30:00 AM")).hasToString("2026-05-11");
  }

  @Test
  void nothingIsNone() {
    assertThat(FeedDate.of(null)).isNull();
  }
}
