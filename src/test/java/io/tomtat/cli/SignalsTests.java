package io.tomtat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.job.StopSignal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class SignalsTests {

  private final Signals signals = new Signals();
  private final StopSignal run = new StopSignal(Duration.ofHours(1));

  @BeforeEach
  void aRunIsUnderWay() {
    signals.heededBy(run);
  }

  /** The hook runs when the process ends of itself, too. */
  @Test
  @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
  void onShutdownWaitsForNothingWhenAnErrorEndedTheCommand() {
    assertThatThrownBy(
            () ->
                signals.ending(
                    () -> {
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(StackOverflowError.class);
    signals.onShutdown();
    assertThat(run.requested()).isFalse();
  }

  @Test
  @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
  void endingGivesTheCommandsCode() {
    assertThat(signals.ending(() -> 30)).isEqualTo(30);
    signals.onShutdown();
    assertThat(run.requested()).isFalse();
  }
}
