package io.tomtat.brief;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Compares amounts: equal, or rounded as a text may round. */
final class Amounts {

  /** A hedge excuses no more than a tenth. */
  private static final BigDecimal MOST_OFF = new BigDecimal("0.1");

  private static final BigDecimal NEARLY = new BigDecimal("0.06");

  private Amounts() {}

  static boolean same(Quantity claim, Hedge hedge, Quantity source) {
    return comparable(claim, source) && rates(claim, source) && value(claim, hedge, source);
  }

  /** Whether both count or measure the same kind of thing, as far as they say. */
  static boolean comparable(Quantity claim, Quantity source) {
    Unit meant = claim.unit();
    Unit said = source.unit();
    if (meant == Unit.NONE) {
      return !said.telling();
    }
    if (said != Unit.NONE) {
      return meant.like(said);
    }
    boolean dongLeftOut =
        meant == Unit.VND && source.number().compareTo(BigDecimal.valueOf(1_000)) >= 0;
    return dongLeftOut || meant == Unit.PERSON || meant == Unit.HOUSEHOLD;
  }

  /** Per what is compared where both say it. */
  private static boolean rates(Quantity claim, Quantity source) {
    return claim.per().isEmpty()
        || source.per().isEmpty()
        || claim.per().stream().anyMatch(source.per()::contains);
  }

  /** Numbers in the measure of their kind; a bare number is compared as it is written. */
  static boolean value(Quantity claim, Hedge hedge, Quantity source) {
    boolean bare = claim.unit() == Unit.NONE || source.unit() == Unit.NONE;
    BigDecimal meant = bare ? claim.number() : claim.base();
    BigDecimal said = bare ? source.number() : source.base();
    return meant.compareTo(said) == 0 || rounded(claim, meant, said) || hedged(meant, hedge, said);
  }

  /** 6.41 trillion for 6,412.7 billion: two digits at least, the last one right. */
  private static boolean rounded(Quantity claim, BigDecimal meant, BigDecimal said) {
    boolean coarser = meant.scale() < said.stripTrailingZeros().scale();
    return coarser
        && claim.written().precision() >= 2
        && said.setScale(meant.scale(), RoundingMode.HALF_UP).compareTo(meant) == 0;
  }

  /** Whether it is the right rounding, but to a single digit that no hedge excuses. */
  static boolean tooCoarse(Quantity claim, Quantity source) {
    BigDecimal meant = claim.base();
    BigDecimal said = source.base();
    return meant.scale() < said.stripTrailingZeros().scale()
        && said.setScale(meant.scale(), RoundingMode.HALF_UP).compareTo(meant) == 0;
  }

  /** "Nearly 6,500" is rounded up, "more than 6,400" down, "about" either way. */
  private static boolean hedged(BigDecimal meant, Hedge hedge, BigDecimal said) {
    BigDecimal plain = meant.stripTrailingZeros();
    boolean near = meant.subtract(said).abs().compareTo(said.abs().multiply(MOST_OFF)) <= 0;
    if (hedge == Hedge.NONE
        || !near
        || plain.precision() >= said.stripTrailingZeros().precision()) {
      return false;
    }
    BigDecimal up = said.setScale(plain.scale(), RoundingMode.CEILING);
    BigDecimal down = said.setScale(plain.scale(), RoundingMode.FLOOR);
    boolean isUp = up.compareTo(plain) == 0;
    boolean isDown = down.compareTo(plain) == 0;
    return switch (hedge) {
      case ABOUT -> isUp || isDown;
      case BELOW -> isUp;
      case ABOVE -> isDown;
      case NONE -> false;
    };
  }

  static boolean same(Ratio claim, Hedge hedge, Value source) {
    if (source instanceof Ratio said) {
      return claim.part().multiply(said.whole()).compareTo(said.part().multiply(claim.whole()))
          == 0;
    }
    return source instanceof Quantity share
        && share.unit().kind() == Unit.Kind.PART
        && close(share(claim), hedge, share.base());
  }

  static boolean same(Quantity claim, Hedge hedge, Ratio source) {
    if (claim.unit() == Unit.NONE) {
      return claim.number().compareTo(source.part()) == 0
          || claim.number().compareTo(source.whole()) == 0;
    }
    return claim.unit().kind() == Unit.Kind.PART && close(claim.base(), hedge, share(source));
  }

  private static BigDecimal share(Ratio ratio) {
    return ratio.part().divide(ratio.whole(), MathContext.DECIMAL32);
  }

  /** 33% is a third; 65% is nearly two thirds. */
  private static boolean close(BigDecimal one, Hedge hedge, BigDecimal other) {
    BigDecimal least = hedge == Hedge.NONE ? new BigDecimal("0.005") : NEARLY;
    return one.subtract(other).abs().compareTo(least.multiply(other.max(one))) <= 0
        || one.subtract(other).abs().compareTo(new BigDecimal("0.005")) < 0;
  }
}
