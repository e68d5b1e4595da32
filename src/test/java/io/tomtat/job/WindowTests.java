package io.tomtat.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tomtat.job.Window.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;

@Timeout(30)
class WindowTests {

  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(1);

  private Window<Integer, String> window;

  @AfterEach
  void allWorkersEnd() throws InterruptedException {
    if (window != null) {
      window.abandon();
    }
    Workers.awaitEnd("window");
  }

  @Test
  void aSlowFirstItemDoesNotHoldBackOthers() throws Exception {
    Gate gate = Gate.holding(1);
    open(Numbers.to(4), gate, new Size(2, 3, LONG));

    assertThat(window.peek(LONG)).containsExactlyInAnyOrder("2", "3", "4");
    window.release(3);
    gate.letThrough(1);

    assertThat(window.peek(LONG)).containsExactly("1");
  }

  @Test
  void peekWhenTheBatchIsFull() throws Exception {
    open(Numbers.to(5), Gate.holding(4), new Size(1, 3, LONG));

    assertThat(window.peek(LONG)).containsExactly("1", "2", "3");
  }

  @Test
  void peekWhenTheLingerIsOver() throws Exception {
    Gate gate = Gate.holding(3);
    open(Numbers.to(5), gate, new Size(1, 5, SHORT));
    gate.awaitArrival(3);

    assertThat(window.peek(LONG)).containsExactly("1", "2");
  }

  @Test
  void peekWhenThePatienceIsOver() throws Exception {
    open(Numbers.to(1), Gate.holding(1), new Size(1, 5, LONG));

    assertThat(window.peek(SHORT)).isEmpty();
    assertThat(window.drained()).isFalse();
  }

  @Test
  void peekWhenTheLastWorkerEndedWaitsForNoFullBatch() throws Exception {
    open(Numbers.to(2), Gate.open(), new Size(1, 5, LONG));

    assertThat(window.peek(LONG)).containsExactly("1", "2");
  }

  @Test
  void peekWhenMoreThanABatchIsReadyGivesOneBatch() throws Exception {
    Gate gate = Gate.holding(9);
    open(Numbers.to(9), gate, new Size(1, 3, SHORT));
    gate.awaitArrival(9);

    assertThat(window.peek(LONG)).containsExactly("1", "2", "3");
    assertThat(window.peek(LONG)).as("not released yet").containsExactly("1", "2", "3");
    window.release(3);
    assertThat(window.peek(LONG)).containsExactly("4", "5", "6");
  }

  @Test
  void readsNoMoreThanTheBoundWhileNothingIsReleased() throws Exception {
    Size size = new Size(3, 2, SHORT);
    Numbers numbers = Numbers.endless();
    open(numbers, Gate.open(), size);

    awaitRead(numbers, size.bound());
    awaitWaiting(size.workers());
    assertThat(numbers.count()).isEqualTo(size.bound()).isEqualTo(3 + 4 * 2);
    window.release(2);
    awaitRead(numbers, size.bound() + 2);
    awaitWaiting(size.workers());
    assertThat(numbers.count()).isEqualTo(size.bound() + 2);
  }

  @Test
  void readsOneAtATime() throws Exception {
    Numbers numbers = Numbers.to(500);
    open(numbers, Gate.open(), new Size(8, 16, SHORT));

    assertThat(drain()).hasSize(500).doesNotHaveDuplicates();
    assertThat(numbers.overlapped()).isFalse();
  }

  @Test
  void drainsWhenThereIsNothingToRead() throws Exception {
    open(Numbers.to(0), Gate.open(), new Size(4, 4, LONG));

    assertThat(window.peek(LONG)).isEmpty();
    assertThat(window.drained()).isTrue();
    assertThat(window.failure()).isNull();
  }

  @Test
  void closeIntakeWakesThoseWhoWaitForRoom() throws Exception {
    Size size = new Size(4, 1, SHORT);
    Numbers numbers = Numbers.endless();
    open(numbers, Gate.open(), size);
    awaitRead(numbers, size.bound());
    awaitWaiting(size.workers());

    window.closeIntake();
    window.closeIntake();

    Workers.awaitEnd("window");
    assertThat(numbers.count()).isEqualTo(size.bound());
    assertThat(drain()).hasSize(size.bound());
  }

  @Test
  void releaseAfterAFailureStartsNothing() throws Exception {
    AtomicInteger reads = new AtomicInteger();
    ItemReader<Integer> reader =
        () -> {
          if (reads.incrementAndGet() > 2) {
            throw new IllegalStateException("page 3 is gone");
          }
          return reads.get();
        };
    open(reader, Gate.open(), new Size(3, 2, SHORT));
    Workers.awaitEnd("window");

    assertThat(drain()).containsExactlyInAnyOrder("1", "2");
    assertThat(reads).as("after the failure nobody reads on").hasValue(3);
    assertThat(window.failure()).hasMessage("page 3 is gone");
  }

  @Test
  void keepsFurtherFailuresAsSuppressed() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    ItemProcessor<Integer, String> failing =
        n -> {
          both.countDown();
          both.await();
          throw new IllegalStateException("model is away");
        };
    open(Numbers.endless(), failing, new Size(2, 2, SHORT));
    Workers.awaitEnd("window");

    assertThat(window.drained()).isTrue();
    assertThat(window.failure().getSuppressed()).hasSize(1);
  }

  @Test
  void abandonInterruptsWhatIsUnderWay() throws Exception {
    Gate gate = Gate.holding(1, 3);
    open(Numbers.to(3), gate, new Size(2, 2, SHORT));
    gate.awaitArrival(1);
    gate.awaitArrival(3);

    window.abandon();
    Workers.awaitEnd("window");

    assertThat(gate.interrupted()).containsExactlyInAnyOrder(1, 3);
    assertThat(window.failure()).as("no failure, but a wish").isNull();
    assertThat(drain()).containsExactly("2");
  }

  @Test
  void anItemForLaterFreesItsWorker() throws Exception {
    open(Numbers.to(3), laterOnce(LONG, 1), new Size(1, 2, LONG));

    assertThat(window.peek(LONG)).containsExactly("2", "3");
    window.release(2);
    assertThat(window.drained()).isFalse();
  }

  @Test
  void anItemThatIsDueGoesBeforeNewOnes() throws Exception {
    open(Numbers.to(4), laterOnce(Duration.ZERO, 2), new Size(1, 4, LONG));

    assertThat(window.peek(LONG)).containsExactly("1", "2", "3", "4");
  }

  @Test
  void waitsForTheNextDueItemWhenThereIsNothingElse() throws Exception {
    open(Numbers.to(3), laterOnce(SHORT, 1, 2, 3), new Size(2, 3, SHORT));

    assertThat(drain()).containsExactlyInAnyOrder("1", "2", "3");
  }

  @Test
  void itemsForLaterCountAgainstTheBound() throws Exception {
    Size size = new Size(2, 1, SHORT);
    Numbers numbers = Numbers.endless();
    ItemProcessor<Integer, String> never =
        n -> {
          throw new Later(LONG);
        };
    open(numbers, never, size);
    awaitRead(numbers, size.bound());
    awaitWaiting(size.workers());

    assertThat(numbers.count()).isEqualTo(size.bound());
  }

  @Test
  void closeIntakeDropsWhatWaitsForLater() throws Exception {
    open(Numbers.to(2), laterOnce(LONG, 1), new Size(1, 1, SHORT));
    assertThat(window.peek(LONG)).containsExactly("2");

    window.closeIntake();

    assertThat(drain()).containsExactly("2");
    assertThat(window.failure()).isNull();
  }

  @Test
  void closeIntakeDropsWhatIsPutOffAfterIt() throws Exception {
    Gate gate = Gate.holding(1);
    ItemProcessor<Integer, String> process =
        n -> {
          gate.process(n);
          throw new Later(Duration.ZERO);
        };
    open(Numbers.endless(), process, new Size(1, 1, SHORT));
    gate.awaitArrival(1);

    window.closeIntake();
    gate.letThrough(1);

    assertThat(drain()).isEmpty();
  }

  @Test
  void aFailureDropsWhatWaitsForLater() throws Exception {
    ItemProcessor<Integer, String> process =
        n -> {
          throw n == 1 ? new Later(LONG) : new IllegalStateException("no money left");
        };
    open(Numbers.endless(), process, new Size(1, 1, SHORT));

    assertThat(drain()).isEmpty();
    assertThat(window.failure()).hasMessage("no money left");
  }

  @Test
  void abandonDropsWhatWaitsForLater() throws Exception {
    open(Numbers.to(1), laterOnce(LONG, 1), new Size(1, 1, SHORT));
    awaitWaiting(1); // of two, the other may find nothing to do and leave

    window.abandon();

    assertThat(drain()).isEmpty();
    assertThat(window.failure()).isNull();
  }

  /** Puts these numbers off when they come for the first time. */
  private static ItemProcessor<Integer, String> laterOnce(Duration wait, Integer... numbers) {
    Set<Integer> left = ConcurrentHashMap.newKeySet();
    left.addAll(List.of(numbers));
    return n -> {
      if (left.remove(n)) {
        throw new Later(wait);
      }
      return n.toString();
    };
  }

  @Test
  void openTwice() {
    open(Numbers.to(1), Gate.open(), new Size(1, 1, SHORT));

    assertThatIllegalStateException()
        .isThrownBy(window::open)
        .withMessage("window 'window' has been used; every step execution needs a new one");
  }

  @Test
  void sizeWhenItMakesNoSense() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Size(0, 1, SHORT));
    assertThatIllegalArgumentException().isThrownBy(() -> new Size(1, 0, SHORT));
    assertThatIllegalArgumentException().isThrownBy(() -> new Size(1, 1, SHORT.negated()));
  }

  private void open(
      ItemReader<Integer> reader, ItemProcessor<Integer, String> processor, Size size) {
    window = new Window<>("window", reader, processor, Later::of, size);
    window.open();
  }

  private List<String> drain() throws InterruptedException {
    List<String> all = new ArrayList<>();
    while (!window.drained()) {
      List<String> some = window.peek(LONG);
      all.addAll(some);
      window.release(some.size());
    }
    return all;
  }

  private static void awaitRead(Numbers numbers, int count) {
    while (numbers.count() < count) {
      Thread.yield();
    }
  }

  /** Until so many workers wait for room. */
  private static void awaitWaiting(int workers) {
    while (waiting() < workers) {
      Thread.yield();
    }
  }

  private static long waiting() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("window-"))
        .filter(t -> t.getState() == Thread.State.TIMED_WAITING)
        .count();
  }
}
