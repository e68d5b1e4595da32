package io.tomtat.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordDateTests {

  @ParameterizedTest
  @CsvSource({
    "2026-11-21, 2026-11-21",
    "2026-11-21T08:30:00+07:00, 2026-11-21T08:30+07:00",
    "2026-11-20T18:30:00Z, 2026-11-21T01:30+07:00",
    "2026-11-20 18:30:00.5+00, 2026-11-21T01:30:00.500+07:00",
    "2026-11-21 08:30:00 +0700, 2026-11-21T08:30+07:00",
    "2026-11-21 08:30, 2026-11-21T08:30+07:00",
    "2026-11-21T08:30:00, 2026-11-21T08:30+07:00",
    "1795224600, 2026-11-21T08:30+07:00",
    "1795224600000, 2026-11-21T08:30+07:00",
    "'Sat, 21 Nov 2026 01:30:00 GMT', 2026-11-21T08:30+07:00",
    "21/11/2026, 2026-11-21",
    "3/4/2026 8:05, 2026-04-03T08:05+07:00",
  })
  void ofWhatFilesAndDatabasesWrite(String written, String read) {
    assertThat(RecordDate.of(written)).hasToString(read);
  }

  @Test
  void ofAnythingElseIsNull() {
    assertThat(RecordDate.of("hôm qua")).isNull();
    assertThat(RecordDate.of("2026")).isNull();
    assertThat(RecordDate.of("31/02/2026x")).isNull();
    assertThat(RecordDate.of(null)).isNull();
  }
}
