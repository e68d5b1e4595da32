package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Errors that are planted in right briefings are found. */
class MutationTests {

  /** The kinds that must never get through. */
  private static final List<String> DEADLY =
      List.of(
          "power of ten", "power of ten, digits", "day and month", "currency", "percentage points");

  private static List<Detection> figures;

  @BeforeAll
  static void plant() {
    figures = Detection.ofFigures().toList();
  }

  @Test
  void figuresAreFound() {
    int planted = figures.stream().mapToInt(Detection::planted).sum();
    int found = figures.stream().mapToInt(Detection::found).sum();
    assertThat(planted).isGreaterThan(1_300);
    assertThat((double) found / planted).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void deadlyErrorsAreFoundAlways() {
    assertThat(figures)
        .filteredOn(detection -> DEADLY.contains(detection.kind()))
        .hasSize(DEADLY.size())
        .allSatisfy(
            detection -> {
              assertThat(detection.planted()).isPositive();
              assertThat(detection.missed()).isEmpty();
            });
  }
}
