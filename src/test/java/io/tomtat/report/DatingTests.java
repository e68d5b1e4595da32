package io.tomtat.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatingTests {

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 22 November 2026,",
    "2026-11-15, 15 November 2026,",
    "2026-11-14, 14 November 2026, 8 days old",
    "2026-11-23, 23 November 2026,",
    "2026-11-24, 24 November 2026, dated after this edition"
  })
  void daySaysWhatIsUnusual(String published, String words, String warning) {
    Dating dating = dating(Timestamp.parse(published));
    assertThat(dating.words()).isEqualTo(words);
    assertThat(dating.warning()).isEqualTo(warning);
  }

  @Test
  void momentIsShownInTheZoneOfTheJob() {
    Dating dating = dating(Timestamp.parse("2026-11-21T20:30Z"));
    assertThat(dating.words()).isEqualTo("22 November 2026, 03:30");
  }

  @Test
  void unknownDateSaysSo() {
    assertThat(dating(null).words()).isNull();
    assertThat(dating(null).warning()).isEqualTo("publication date unknown");
  }

  private static Dating dating(Timestamp published) {
    return new Dating(published, LocalDate.parse("2026-11-22"), ZoneId.of("Asia/Ho_Chi_Minh"));
  }
}
