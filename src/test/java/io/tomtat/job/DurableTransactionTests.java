package io.tomtat.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurableTransactionTests {

  private static final Duration LONG = Duration.ofHours(1);

  private final AtomicInteger tries = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(strings = {"08006", "40001", "40P01", "53100", "57P01", "25006", "55P03"})
  void runWhenTheDatabaseIsAway(String state) throws Exception {
    transaction(false).run(() -> failOnce(state));

    assertThat(tries).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"22021", "22P05", "23505", "23514"})
  void runWhenTheRowsAreAtFault(String state) {
    assertThatExceptionOfType(RefusedDataException.class)
        .isThrownBy(() -> transaction(false).run(() -> failOnce(state)));
    assertThat(tries).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"42703", "42501", "25P02"})
  void runWhenTryingAgainCannotHelp(String state) {
    assertThatThrownBy(() -> transaction(false).run(() -> failOnce(state)))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseInstanceOf(SQLException.class);
    assertThat(tries).hasValue(1);
  }

  @Test
  void runWhenItIsToldToGiveUp() {
    assertThatThrownBy(() -> transaction(true).run(() -> failOnce("57P01")))
        .hasRootCauseMessage("as told");
    assertThat(tries).hasValue(1);
  }

  @Test
  void runWhenItsThreadIsInterrupted() {
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(
            () ->
                transaction(false)
                    .run(
                        () -> {
                          Thread.currentThread().interrupt();
                          failOnce("57P01");
                        }));
    assertThat(tries).hasValue(1);
  }

  private static DurableTransaction transaction(boolean giveUp) {
    return new DurableTransaction(new FakeTransactions(), LONG, () -> giveUp);
  }

  private void failOnce(String state) throws SQLException {
    if (tries.incrementAndGet() == 1) {
      throw new SQLException("as told", state);
    }
  }
}
