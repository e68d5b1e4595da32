package io.tomtat.cli;

import io.tomtat.article.Reason;
import io.tomtat.article.Reason.Kind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The code of a rejection, such as {@code refused}; or {@code duplicate}. */
final class ReasonConverter implements ITypeConverter<Reason> {

  @Override
  public Reason convert(String code) {
    if (code.equals(Reason.DUPLICATE.code())) {
      return Reason.DUPLICATE;
    }
    if (Reason.codes(Kind.SKIPPED).contains(code)) {
      throw new TypeConversionException(
          "'%s' is skipped as intended, and only rejections and duplicates are tried again"
              .formatted(code));
    }
    if (!Reason.codes(Kind.REJECTED).contains(code)) {
      throw new TypeConversionException(
          "'%s' is not a reason of rejection; expected one of: %s"
              .formatted(code, String.join(", ", Reason.codes(Kind.REJECTED))));
    }
    return Reason.ofCode(code);
  }
}
