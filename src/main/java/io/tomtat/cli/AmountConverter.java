package io.tomtat.cli;

import io.tomtat.article.Amount;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 2.00USD} or {@code 50000tokens}, with or without a space. */
final class AmountConverter implements ITypeConverter<Amount> {

  @Override
  public Amount convert(String text) {
    try {
      Amount amount = Amount.of(text);
      if (amount.value().signum() > 0) {
        return amount;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new TypeConversionException(
        "'%s' is not an amount above zero; write it like 2.00USD or 50000tokens".formatted(text));
  }
}
