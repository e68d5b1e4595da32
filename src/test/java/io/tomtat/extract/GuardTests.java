package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.article.Reason;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class GuardTests {

  private static int deeper(int depth) {
    return depth < 0 ? 0 : deeper(depth + 1) + 1;
  }

  @Test
  void runWhenTheStackIsTooSmall() {
    assertThatThrownBy(() -> new Guard(Duration.ofMinutes(1)).run("deep.xml", () -> deeper(0)))
        .isInstanceOf(NotReadable.class)
        .extracting(e -> ((NotReadable) e).why().reason())
        .isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void runWhenItDoesNotEnd() {
    CountDownLatch never = new CountDownLatch(1);
    Guard guard = new Guard(Duration.ofMillis(1));
    assertThatThrownBy(
            () ->
                guard.run(
                    "slow.xml",
                    () -> {
                      never.await();
                      return 0;
                    }))
        .isInstanceOf(NotReadable.class)
        .extracting(e -> ((NotReadable) e).why().reason())
        .isEqualTo(Reason.TIMEOUT);
  }

  @Test
  void runWhenMemoryIsLacking() {
    assertThatThrownBy(
            () ->
                new Guard(Duration.ofMinutes(1))
                    .run(
                        "huge.xml",
                        () -> {
                          throw new OutOfMemoryError("as a test");
                        }))
        .isInstanceOf(OutOfMemoryError.class);
  }
}
