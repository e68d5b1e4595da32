package io.tomtat.brief;

import java.math.BigDecimal;

/**
 * Dozens, hundreds, thousands.
 *
 * @param magnitude a power of ten
 */
record Vague(BigDecimal magnitude) implements Value {
  @Override
  public String words() {
    return "some " + Quantity.of(magnitude, Unit.NONE).words();
  }
}
