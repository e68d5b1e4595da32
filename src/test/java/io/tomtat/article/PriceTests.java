package io.tomtat.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTests {

  private static final Price MINI = price("gpt-5-mini*");

  @ParameterizedTest
  @CsvSource({
    "1000000, 0, 0, 0.250000",
    "1000000, 1000000, 0, 0.025000",
    "0, 0, 1000000, 2.000000",
    "5000, 4000, 700, 0.001750",
    "1, 0, 0, 0.000000",
    "2, 0, 0, 0.000001",
    "0, 0, 0, 0.000000"
  })
  void costPricesCachedTokensAndRoundsToAMillionth(
      long input, long cached, long output, String cost) {
    assertThat(MINI.cost(new Usage(input, cached, output))).isEqualTo(new BigDecimal(cost));
  }

  @Test
  void worstKnowsNoDiscountAndRoundsUp() {
    assertThat(MINI.worst(new Usage(1, 1, 0))).isEqualTo(new BigDecimal("0.000001"));
    assertThat(MINI.worst(new Usage(4000, 4000, 4000))).isEqualTo(new BigDecimal("0.009000"));
  }

  @Test
  void fitsByNameOrBeginning() {
    assertThat(MINI.fits("gpt-5-mini-2025-08-07")).isTrue();
    assertThat(MINI.fits("gpt-5")).isFalse();
    assertThat(price("gpt-5").fits("gpt-5-pro")).isFalse();
  }

  private static Price price(String model) {
    return new Price(
        model,
        new BigDecimal("0.25"),
        new BigDecimal("0.025"),
        new BigDecimal("2.00"),
        LocalDate.of(2026, 11, 22),
        "");
  }
}
