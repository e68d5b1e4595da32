package io.tomtat.job;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Turns 7 into "7", but holds chosen numbers until they are let through. */
final class Gate implements ItemProcessor<Integer, String> {

  private final Map<Integer, CountDownLatch> held;
  private final Map<Integer, CountDownLatch> arrivals = new ConcurrentHashMap<>();
  private final Set<Integer> interrupted = ConcurrentHashMap.newKeySet();

  private Gate(IntStream held) {
    this.held =
        held.boxed().collect(Collectors.toMap(Function.identity(), n -> new CountDownLatch(1)));
  }

  static Gate open() {
    return new Gate(IntStream.empty());
  }

  static Gate holding(int... numbers) {
    return new Gate(IntStream.of(numbers));
  }

  static Gate holdingAll(int last) {
    return new Gate(IntStream.rangeClosed(1, last));
  }

  @Override
  public String process(Integer number) throws InterruptedException {
    arrival(number).countDown();
    CountDownLatch latch = held.get(number);
    if (latch != null) {
      hold(number, latch);
    }
    return number.toString();
  }

  /** Waits until the number is being processed. */
  void awaitArrival(int number) throws InterruptedException {
    arrival(number).await();
  }

  void letThrough(int number) {
    held.get(number).countDown();
  }

  void letAllThrough() {
    held.values().forEach(CountDownLatch::countDown);
  }

  Set<Integer> interrupted() {
    return interrupted;
  }

  private void hold(Integer number, CountDownLatch latch) throws InterruptedException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      interrupted.add(number);
      throw e;
    }
  }

  private CountDownLatch arrival(Integer number) {
    return arrivals.computeIfAbsent(number, n -> new CountDownLatch(1));
  }
}
