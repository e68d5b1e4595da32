package io.tomtat.article;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may be spent: US dollars or tokens, never both.
 *
 * @param value not negative; dollars with six decimals, tokens with none
 */
public record Amount(BigDecimal value, Unit unit) {

  /** {@code 5.00 USD}, {@code 2USD}, {@code 300000 tokens}. */
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?) ?(USD|tokens)", Pattern.CASE_INSENSITIVE);

  /** What budgets are counted in. */
  public enum Unit {
    USD(6),
    TOKENS(0);

    private final int decimals;

    Unit(int decimals) {
      this.decimals = decimals;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @throws ArithmeticException if the value has more decimals than the unit
   */
  public Amount {
    value = value.setScale(unit.decimals, RoundingMode.UNNECESSARY);
    if (value.signum() < 0) {
      throw new IllegalArgumentException("a negative amount: " + value);
    }
  }

  /**
   * @throws NumberFormatException if the text is neither dollars nor whole tokens
   */
  public static Amount of(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw notAnAmount(text);
    }
    BigDecimal value = new BigDecimal(matcher.group(1));
    Unit unit = Unit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
    if (value.stripTrailingZeros().scale() > unit.decimals) {
      throw notAnAmount(text);
    }
    return new Amount(value, unit);
  }

  /** Of dollars, rounded up: a limit errs on the safe side. */
  public static Amount usd(BigDecimal dollars) {
    return new Amount(dollars.setScale(Unit.USD.decimals, RoundingMode.UP), Unit.USD);
  }

  public static Amount tokens(long count) {
    return new Amount(BigDecimal.valueOf(count), Unit.TOKENS);
  }

  /** The same unit's other value. */
  public Amount with(BigDecimal other) {
    return new Amount(other, unit);
  }

  private static NumberFormatException notAnAmount(String text) {
    return new NumberFormatException(
        "'%s' is not an amount; write it like 5.00 USD or 300000 tokens".formatted(text));
  }

  /** As job files write it, with cents at least: {@code 5.00 USD}, {@code 0.0125 USD}. */
  @Override
  public String toString() {
    if (unit == Unit.TOKENS) {
      return value.toPlainString() + " tokens";
    }
    BigDecimal bare = value.stripTrailingZeros();
    return bare.setScale(Math.max(2, bare.scale()), RoundingMode.UNNECESSARY).toPlainString()
        + " USD";
  }
}
