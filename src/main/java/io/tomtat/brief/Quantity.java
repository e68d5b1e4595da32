package io.tomtat.brief;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * A number of something.
 *
 * @param written 9.8 in "9.8 trillion"
 * @param power the power of ten that stands in words: 12 in "9.8 trillion"
 * @param per what the amount is for, as in VND per kg; empty if that is not said
 */
record Quantity(BigDecimal written, int power, Unit unit, List<Unit> per) implements Value {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final List<String> SCALES = List.of(" million", " billion", " trillion");

  Quantity {
    per = List.copyOf(per);
  }

  static Quantity of(BigDecimal number, Unit unit) {
    return new Quantity(number, 0, unit, List.of());
  }

  static Quantity of(long number, Unit unit) {
    return of(BigDecimal.valueOf(number), unit);
  }

  Quantity in(Unit other) {
    return new Quantity(written, power, other, per);
  }

  /** In full; no more digits count than are written: 9.8 trillion has two. */
  BigDecimal number() {
    return written.scaleByPowerOfTen(power);
  }

  /** In the measure of its unit's kind. */
  BigDecimal base() {
    return unit.base(number());
  }

  /** A count, or a number in a name. */
  boolean bare() {
    return unit == Unit.NONE && power == 0;
  }

  boolean whole() {
    return number().stripTrailingZeros().scale() <= 0;
  }

  /** Whether it is a bare number written with these digits. */
  boolean reads(String digits) {
    return unit == Unit.NONE && whole() && number().toBigInteger().toString().equals(digits);
  }

  @Override
  public String words() {
    String amount = amount();
    String full =
        unit.money()
            ? unit.label() + " " + amount
            : unit == Unit.PERCENT ? amount + "%" : (amount + " " + unit.label()).strip();
    return per.stream().map(each -> " per " + each.label()).reduce(full, String::concat);
  }

  private String amount() {
    BigDecimal value = number();
    String name = "";
    for (int i = 0; i < SCALES.size() && atLeastAMillion(value, i); i++) {
      value = value.movePointLeft(i == 0 ? 6 : 3);
      name = SCALES.get(i);
    }
    return grouped(value) + name;
  }

  private static boolean atLeastAMillion(BigDecimal value, int step) {
    BigDecimal least = step == 0 ? THOUSAND.multiply(THOUSAND) : THOUSAND;
    return value.compareTo(least) >= 0;
  }

  private static String grouped(BigDecimal value) {
    return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.UK))
        .format(value);
  }
}
