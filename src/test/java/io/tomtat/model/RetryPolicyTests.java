package io.tomtat.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.model.RetryPolicy.Tries;
import io.tomtat.model.Sent.Trouble;
import io.tomtat.model.Sent.TryAgain;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTests {

  private static final RetryPolicy POLICY = RetryPolicy.USUAL;

  @ParameterizedTest
  @CsvSource({"1,1", "2,2", "3,4", "5,16", "7,60", "99,60"})
  void pauseDoublesWithEachFailure(int failures, int seconds) {
    Tries tries = new Tries(failures, 0, 0);
    assertThat(POLICY.pause(failure(null), tries, 1)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void pauseIsAnyMomentOfItsSpan() {
    Tries tries = new Tries(4, 0, 0);
    assertThat(POLICY.pause(failure(null), tries, 0)).isZero();
    assertThat(POLICY.pause(failure(null), tries, 0.25)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void pauseIsNeverShorterThanTheServiceAsks() {
    Duration asked = Duration.ofSeconds(20);
    Tries tries = new Tries(1, 0, 0);
    assertThat(POLICY.pause(failure(asked), tries, 0)).isEqualTo(asked);
    assertThat(POLICY.pause(failure(asked), tries, 0.5)).isEqualTo(Duration.ofMillis(20_500));
  }

  @Test
  void overAfterSixFailuresHoweverManyRateLimits() {
    assertThat(POLICY.over(new Tries(5, 100, 0))).isFalse();
    assertThat(POLICY.over(new Tries(6, 0, 0))).isTrue();
  }

  private static TryAgain failure(Duration notBefore) {
    return new TryAgain(Trouble.SERVICE, "HTTP 500", notBefore);
  }
}
