package io.tomtat.article;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What a model's tokens cost, in US dollars for a million.
 *
 * @param model its name, or the beginning of one with {@code *} at the end
 * @param cachedInput for input that the service had kept from an earlier call
 * @param asOf when somebody looked it up
 * @param source where
 */
public record Price(
    String model,
    BigDecimal input,
    BigDecimal cachedInput,
    BigDecimal output,
    LocalDate asOf,
    String source) {

  /** A millionth of a dollar is the smallest sum that is written down. */
  private static final int DECIMALS = 6;

  public Price {
    if (input.signum() < 0 || cachedInput.signum() < 0 || output.signum() < 0) {
      throw new IllegalArgumentException("a negative price of " + model);
    }
  }

  public boolean fits(String name) {
    return model.endsWith("*")
        ? name.startsWith(model.substring(0, model.length() - 1))
        : name.equals(model);
  }

  /** Of a call that came back, in dollars, rounded to the nearest millionth. */
  public BigDecimal cost(Usage usage) {
    return exact(usage).setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  /** What a call may cost at most if it may use so much: no discount, rounded up. */
  public BigDecimal worst(Usage usage) {
    BigDecimal dearer = input.max(cachedInput);
    return sum(dearer, usage.input(), output, usage.output()).setScale(DECIMALS, RoundingMode.UP);
  }

  private BigDecimal exact(Usage usage) {
    return sum(input, usage.input() - usage.cached(), output, usage.output())
        .add(sum(cachedInput, usage.cached(), BigDecimal.ZERO, 0));
  }

  private static BigDecimal sum(BigDecimal one, long tokens, BigDecimal other, long more) {
    return one.multiply(BigDecimal.valueOf(tokens))
        .add(other.multiply(BigDecimal.valueOf(more)))
        .movePointLeft(6);
  }

  /** What the ledger keeps beside a cost: {@code gpt-5-mini 0.25/0.025/2 as of 2025-08-07}. */
  @Override
  public String toString() {
    return "%s %s/%s/%s as of %s"
        .formatted(
            model,
            input.toPlainString(),
            cachedInput.toPlainString(),
            output.toPlainString(),
            asOf);
  }
}
