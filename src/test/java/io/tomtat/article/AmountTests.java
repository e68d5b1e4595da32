package io.tomtat.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.article.Amount.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTests {

  @ParameterizedTest
  @CsvSource({
    "5.00 USD, 5.000000, USD, 5.00 USD",
    "2USD, 2.000000, USD, 2.00 USD",
    "0.012500 usd, 0.012500, USD, 0.0125 USD",
    "300000 tokens, 300000, TOKENS, 300000 tokens",
    "' 7tokens ', 7, TOKENS, 7 tokens",
    "0 USD, 0.000000, USD, 0.00 USD"
  })
  void ofReadsMoneyAndTokens(String text, BigDecimal value, Unit unit, String shown) {
    assertThat(Amount.of(text)).isEqualTo(new Amount(value, unit)).hasToString(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5",
        "USD",
        "5 EUR",
        "-1 USD",
        "1,5 USD",
        "1.0000001 USD",
        "1.5 tokens",
        "1e3 USD"
      })
  void ofWhenTheTextIsNoAmount(String text) {
    assertThatThrownBy(() -> Amount.of(text))
        .isInstanceOf(NumberFormatException.class)
        .hasMessageContaining("write it like 5.00 USD or 300000 tokens");
  }

  @Test
  void usdRoundsUpToAMillionth() {
    assertThat(Amount.usd(new BigDecimal("0.00000001")).value()).isEqualTo("0.000001");
  }
}
