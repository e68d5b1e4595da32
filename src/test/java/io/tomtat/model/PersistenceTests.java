package io.tomtat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PersistenceTests {

  private final List<Duration> waits = new ArrayList<>();
  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void commitUntilTheDatabaseIsBack() {
    Persistence.commit(() -> failing("57P01", 3), waits::add);
    assertThat(tries).hasValue(4);
    assertThat(waits).hasSize(3).isSorted();
  }

  @Test
  void commitGivesUpAfterAWhile() {
    assertThatThrownBy(() -> Persistence.commit(() -> failing("08006", 1000), waits::add))
        .hasStackTraceContaining("08006");
    assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
        .isGreaterThan(Duration.ofSeconds(20));
  }

  @Test
  void commitDoesNotRepeatWhatFailsForEver() {
    assertThatThrownBy(() -> Persistence.commit(() -> failing("22P02", 1), waits::add));
    assertThat(tries).hasValue(1);
  }

  @Test
  void commitOnAnInterruptedThreadKeepsTheInterruptForLater() {
    AtomicBoolean seen = new AtomicBoolean();
    Thread.currentThread().interrupt();
    Persistence.commit(() -> seen.set(Thread.currentThread().isInterrupted()), waits::add);
    assertThat(seen).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }

  private void failing(String state, int times) {
    if (tries.getAndIncrement() < times) {
      throw new IllegalStateException(new SQLException(state, state));
    }
  }
}
