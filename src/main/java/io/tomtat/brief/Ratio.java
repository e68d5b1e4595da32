package io.tomtat.brief;

import java.math.BigDecimal;

/** So many of so many: 87/92. */
record Ratio(BigDecimal part, BigDecimal whole) implements Value {
  @Override
  public String words() {
    return part.toPlainString() + "/" + whole.toPlainString();
  }
}
