package io.tomtat.brief;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number found in a text.
 *
 * @param power the power of ten that stands in words behind the digits
 * @param end index of the token after it
 * @param inWords whether it has no digits at all
 */
record Numeral(BigDecimal written, int power, int end, boolean inWords) {

  static Numeral words(long value, int end) {
    return new Numeral(BigDecimal.valueOf(value), 0, end, true);
  }

  Numeral times(int powerOfTen, int newEnd) {
    return new Numeral(written, power + powerOfTen, newEnd, inWords);
  }

  /** With a smaller one that follows: 3 billion 200 million. */
  Numeral plus(Numeral smaller) {
    int low = Math.min(power, smaller.power);
    BigDecimal sum =
        written
            .scaleByPowerOfTen(power - low)
            .add(smaller.written.scaleByPowerOfTen(smaller.power - low));
    return new Numeral(sum, low, smaller.end, inWords);
  }

  /** With half a unit of its last word: two and a half million. */
  Numeral andAHalf(int newEnd) {
    return new Numeral(written.add(new BigDecimal("0.5")), power, newEnd, inWords);
  }

  BigDecimal number() {
    return written.scaleByPowerOfTen(power);
  }

  Quantity of(Unit unit) {
    return of(unit, List.of());
  }

  Quantity of(Unit unit, List<Unit> per) {
    return new Quantity(written, power, unit, per);
  }
}
