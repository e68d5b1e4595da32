package io.tomtat.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Whatever happens: every item that was read is written once, or the failure accounts for it. */
@Timeout(60)
class InFlightPropertyTests {

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyItemReadIsAccountedFor(long seed) throws Exception {
    Night night = new Night(new Random(seed));

    StepExecution step = night.flight.run();

    List<Integer> written = night.written();
    assertThat(written).as("written twice").doesNotHaveDuplicates();
    assertThat(night.mostUnderWay).as("the bound").hasValueLessThanOrEqualTo(night.bound());
    assertThat(night.numbers.overlapped()).isFalse();
    assertThat(night.flight.written()).isEqualTo(written.size());
    if (night.writerDies && step.getStatus() == BatchStatus.FAILED) {
      assertThat(night.processed).containsAll(written);
    } else {
      assertThat(written).containsExactlyInAnyOrderElementsOf(night.processed);
      int settled = night.processed.size() + night.filtered.get() + night.failed.get();
      boolean failing = night.failed.get() > 0 || night.readerFailed.get() > 0;
      if (failing) { // then what waited for later is dropped
        assertThat(settled).isLessThanOrEqualTo(night.numbers.count());
      } else {
        assertThat(settled).as("every item read").isEqualTo(night.numbers.count());
      }
      assertThat(step.getStatus()).isEqualTo(failing ? BatchStatus.FAILED : BatchStatus.COMPLETED);
      assertThat(failing || night.numbers.count() == night.last).isTrue();
    }
  }

  /** One random way of going. */
  private static final class Night {

    private final Random random;
    private final long pace;
    private final int last;
    private final Table table = new Table();
    private final Numbers numbers;
    private final Flight flight = new Flight(table);
    private final Set<Integer> processed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger filtered = new AtomicInteger();
    private final Map<Integer, Integer> puttingOff = new ConcurrentHashMap<>();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger readerFailed = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private final int failsAt;
    private final int readerFailsAt;
    private final boolean writerDies;

    Night(Random random) {
      this.random = random;
      pace = random.nextLong();
      last = random.nextInt(200);
      numbers = Numbers.to(last);
      failsAt = sometimes(4, 1 + random.nextInt(200));
      readerFailsAt = sometimes(6, 1 + random.nextInt(200));
      writerDies = sometimes(5, 1) == 1;
      int refusedRemainder = sometimes(3, random.nextInt(10));
      table.refuse(row -> !row.startsWith("r") && number(row) % 10 == refusedRemainder);
      if (sometimes(4, 1) == 1) {
        table.failWrite(new SQLException("terminating connection", "57P01"));
      }
      if (writerDies) {
        table.failWrite(new IllegalStateException("another run holds the job"));
      }
      flight
          .reader(reader())
          .processor(this::process)
          .size(
              1 + random.nextInt(8), 1 + random.nextInt(12), Duration.ofNanos(random.nextInt(900)));
    }

    int bound() {
      return flight.size().bound();
    }

    /** The numbers behind the rows. */
    List<Integer> written() {
      return table.rows().stream().map(Night::number).toList();
    }

    private ItemReader<Integer> reader() {
      return () -> {
        if (numbers.count() + 1 == readerFailsAt) {
          readerFailed.incrementAndGet();
          throw new IllegalStateException("page is gone");
        }
        Integer next = numbers.read();
        int underWay = numbers.count() - table.rows().size() - filtered.get();
        mostUnderWay.accumulateAndGet(underWay, Math::max);
        return next;
      };
    }

    private String process(Integer number) {
      IntStream.range(0, new Random(pace + number).nextInt(60)).forEach(i -> Thread.yield());
      if (puttingOff(number)) {
        throw new Later(Duration.ofNanos(new Random(number).nextInt(200_000)));
      }
      if (number == failsAt) {
        failed.incrementAndGet();
        throw new IllegalStateException("no money left");
      }
      if (number % 7 == 0) {
        filtered.incrementAndGet();
        return null;
      }
      processed.add(number);
      return number.toString();
    }

    /** Some numbers come up to three times. */
    private boolean puttingOff(int number) {
      int times = new Random(pace ^ number).nextInt(8) - 4;
      return times > 0 && puttingOff.merge(number, 1, Integer::sum) <= times;
    }

    private int sometimes(int oneIn, int value) {
      return random.nextInt(oneIn) == 0 ? value : -1;
    }

    private static int number(String row) {
      return Integer.parseInt(row.replace("rejected ", ""));
    }
  }
}
