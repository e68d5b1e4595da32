package io.tomtat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.article.Reply;
import io.tomtat.article.Reply.Finish;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.model.Sent.PersonNeeded;
import io.tomtat.model.Sent.Settled;
import io.tomtat.model.Sent.Trouble;
import io.tomtat.model.Sent.TryAgain;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetriesTests {

  private static final Arrived ARRIVED =
      new Arrived(new Reply("{}", Finish.STOP, 1, 1, 200, Duration.ZERO));
  private static final TryAgain DOWN = new TryAgain(Trouble.SERVICE, "HTTP 500", null);

  private final List<Duration> waits = new ArrayList<>();
  private final Retries retries = new Retries(Patience.USUAL, waits::add, () -> 1.0);

  @Test
  void settleWaitsTwiceAsLongAfterEachFailure() {
    assertThat(settle(DOWN, DOWN, DOWN, ARRIVED)).isEqualTo(ARRIVED);
    assertThat(waits)
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void settleJittersDownToHalf() {
    Retries early = new Retries(Patience.USUAL, waits::add, () -> 0.0);
    Deque<Sent> script = new ArrayDeque<>(List.of(DOWN, ARRIVED));
    early.settle(script::remove);
    assertThat(waits).containsExactly(Duration.ofMillis(500));
  }

  @Test
  void settleNeverComesBackBeforeTheServiceAsks() {
    settle(limited(Duration.ofSeconds(20)), limited(Duration.ofMillis(10)), ARRIVED);
    assertThat(waits.get(0)).isGreaterThanOrEqualTo(Duration.ofSeconds(20));
    assertThat(waits.get(1)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void settleWhenFailuresAreSix() {
    assertThatThrownBy(() -> settle(DOWN, DOWN, DOWN, DOWN, DOWN, DOWN, ARRIVED))
        .isInstanceOfSatisfying(
            ServiceDownException.class, e -> assertThat(e.failures()).isEqualTo(6))
        .hasMessageContaining("HTTP 500")
        .hasMessageContaining("again later");
    assertThat(waits).hasSize(5);
  }

  @Test
  void settleDoesNotCountRateLimitsAsFailures() {
    List<Sent> script = new ArrayList<>(Collections.nCopies(10, limited(Duration.ofSeconds(3))));
    script.add(ARRIVED);
    assertThat(settle(script.toArray(Sent[]::new))).isEqualTo(ARRIVED);
  }

  @Test
  void settleGivesUpInWordsThatTheTablesTake() {
    TryAgain odd = new TryAgain(Trouble.CONNECTION, "no status line: \u0015\u0000P", null);
    assertThatThrownBy(() -> settle(odd, odd, odd, odd, odd, odd))
        .isInstanceOf(ServiceDownException.class)
        .hasMessageContaining("no status line: P;");
  }

  @Test
  void settleWhenPatienceIsOver() {
    assertThatThrownBy(() -> settle(limited(Duration.ofMinutes(4)), limited(Duration.ofMinutes(7))))
        .isInstanceOfSatisfying(ServiceDownException.class, e -> assertThat(e.failures()).isZero());
    assertThat(waits).hasSize(1);
  }

  @Test
  void settleWhenAPersonIsNeeded() {
    assertThatThrownBy(() -> settle(DOWN, new PersonNeeded("check the key")))
        .isInstanceOf(PersonNeededException.class)
        .hasMessage("check the key");
  }

  @Test
  void settleWhenInterruptedWhileWaiting() {
    Retries interrupted =
        new Retries(
            Patience.USUAL,
            time -> {
              throw new InterruptedException();
            },
            () -> 1.0);
    assertThatThrownBy(() -> interrupted.settle(() -> DOWN))
        .isInstanceOf(InterruptedCallException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private static TryAgain limited(Duration notBefore) {
    return new TryAgain(Trouble.RATE_LIMIT, "HTTP 429", notBefore);
  }

  private Settled settle(Sent... script) {
    Deque<Sent> left = new ArrayDeque<>(List.of(script));
    return retries.settle(left::remove);
  }
}
