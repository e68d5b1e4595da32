package io.tomtat.bench;

import io.tomtat.brief.CheckCost;
import io.tomtat.brief.Detection;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How many planted errors the checks find, by kind, and what the checks of a briefing cost: prints
 * figures. {@code -Dmutations.missed=N} shows N missed ones of each kind.
 */
class MutationBench {

  private static final int MISSED = Integer.getInteger("mutations.missed", 0);

  @Test
  void plantedErrorsAreFound() {
    List<Detection> all = Detection.ofAll().toList();
    all.forEach(MutationBench::print);
    int planted = all.stream().mapToInt(Detection::planted).sum();
    int found = all.stream().mapToInt(Detection::found).sum();
    print(new Detection("all", planted, found, List.of()));
  }

  @Test
  void checksCostLittle() {
    System.out.printf(
        "checks of one briefing: %.2f ms of CPU on average (at most 5)%n", CheckCost.millis(50));
  }

  private static void print(Detection each) {
    System.out.printf(
        "%-24s %5d of %5d  %.3f%n", each.kind(), each.found(), each.planted(), each.rate());
    each.missed().stream().limit(MISSED).forEach(text -> System.out.println("    " + text));
  }
}
