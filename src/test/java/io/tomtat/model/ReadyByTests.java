package io.tomtat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyByTests {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final LocalTime TIME = LocalTime.of(6, 30);

  private final AtomicLong nanos = new AtomicLong(-5);

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T16:00:00Z, 2026-11-22, PT7H30M",
    "2026-11-21T23:29:59Z, 2026-11-22, PT1S",
    "2026-11-21T23:30:00Z, 2026-11-23, PT24H",
    "2026-11-22T01:00:00Z, 2026-11-23, PT22H30M"
  })
  void nextIsAfterNow(Instant now, LocalDate day, Duration left) {
    Clock clock = Clock.fixed(now, ZONE);
    assertThat(ReadyBy.day(TIME, ZONE, clock)).isEqualTo(day);
    assertThat(at(now).left()).isEqualTo(left);
  }

  @Test
  void requireTimeForCountsByTheMonotonicTimer() {
    ReadyBy readyBy = at(Instant.parse("2026-11-21T23:20:00Z"));
    Duration call = Duration.ofMinutes(2);
    assertThatCode(() -> readyBy.requireTimeFor(call)).doesNotThrowAnyException();
    nanos.addAndGet(Duration.ofMinutes(8).toNanos());
    assertThatCode(() -> readyBy.requireTimeFor(call)).doesNotThrowAnyException();
    nanos.addAndGet(1);
    assertThatThrownBy(() -> readyBy.requireTimeFor(call))
        .isInstanceOf(ReadyByException.class)
        .hasMessageContaining("ready-by 06:30");
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    assertThat(readyBy.left()).isZero();
  }

  @Test
  void noneIsNeverOver() {
    assertThat(ReadyBy.NONE.left()).isNull();
    assertThat(ReadyBy.day(null, ZONE, Clock.fixed(Instant.parse("2026-11-22T20:00:00Z"), ZONE)))
        .isEqualTo("2026-11-23");
  }

  private ReadyBy at(Instant now) {
    return ReadyBy.next(TIME, ZONE, Clock.fixed(now, ZONE), nanos::get);
  }
}
