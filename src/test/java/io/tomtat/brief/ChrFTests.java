package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChrFTests {

  @Test
  void sameTextsAreOne() {
    assertThat(ChrF.of("A bridge opens.", "A  bridge\nopens.")).isEqualTo(1);
  }

  @Test
  void nothingInCommonIsZero() {
    assertThat(ChrF.of("abc", "xyz")).isZero();
    assertThat(ChrF.of("", "xyz")).isZero();
  }

  /** Reckoned by hand: "abcd" against "abce" has 3/4, 2/3, 1/2 and 0/1 n-grams in common. */
  @Test
  void countsGramsOfEachLength() {
    assertThat(ChrF.of("abcd", "abce")).isCloseTo((0.75 + 2 / 3.0 + 0.5) / 4, within(1e-9));
  }

  /** What is missing weighs more than what is too much. */
  @Test
  void recallCountsMore() {
    String whole = "The province will build a bridge over the river next year";
    String half = "The province will build a bridge";
    assertThat(ChrF.of(whole, half)).isGreaterThan(ChrF.of(half, whole));
  }
}
