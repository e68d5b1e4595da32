package io.tomtat.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTests {

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22", "2026-11-22T08:30+07:00", "2026-11-22T08:30:15.250Z"})
  void parseReadsWhatToStringWrites(String text) {
    assertThat(Timestamp.parse(text)).hasToString(text);
  }

  @Test
  void parseKeepsThePrecision() {
    assertThat(Timestamp.parse("2026-11-22").moment()).isNull();
    assertThat(Timestamp.parse("2026-11-22T00:30+07:00").day())
        .as("the day where it was written, not the UTC day")
        .isEqualTo(LocalDate.of(2026, 11, 22));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "22/11/2026", "2026-11-22T08:30", "2026-13-01", "0123456789"})
  void parseWhenItIsNeitherDayNorMoment(String text) {
    assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> Timestamp.parse(text));
  }

  @Test
  void newTimestampWhenTheMomentIsOnAnotherDay() {
    LocalDate day = LocalDate.of(2026, 11, 21);
    OffsetDateTime moment = OffsetDateTime.parse("2026-11-22T08:30+07:00");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Timestamp(day, moment))
        .withMessage("2026-11-22T08:30+07:00 is not on 2026-11-21");
  }
}
