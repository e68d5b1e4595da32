package io.tomtat.brief;

import io.tomtat.brief.ArticleFigures.Place;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what is probably wrong with a figure that the article does not carry. */
final class FigureDiagnosis {

  /** Says that a figure is off by a power of ten. */
  static final String POWER = "the power of ten differs";

  private final List<Place> sources;

  /**
   * @param sources figures that may have been meant, the likeliest first
   */
  FigureDiagnosis(List<Place> sources) {
    this.sources = sources;
  }

  /** What was probably meant and how it went wrong; empty if nothing is like it. */
  Optional<String> of(Figure claim) {
    if (claim.first() instanceof Quantity quantity) {
      return amount(claim, quantity);
    }
    if (claim.first() instanceof CalendarDate date) {
      return date.yearAlone() ? year(claim) : date(claim, date);
    }
    if (claim.first() instanceof YearPart part) {
      return part(claim, part);
    }
    if (claim.first() instanceof ClockTime time) {
      return time(claim, time);
    }
    return claim.first() instanceof Mark mark ? mark(claim, mark) : Optional.empty();
  }

  private Optional<String> amount(Figure claim, Quantity meant) {
    return nearest(claim, "the unit or currency differs", q -> wrongUnit(meant, q))
        .or(() -> nearest(claim, POWER, q -> powerOfTen(meant, q)))
        .or(() -> nearest(claim, "it is rounded too far", q -> coarse(meant, q)))
        .or(() -> nearest(claim, "a digit differs", q -> digit(meant, q)))
        .or(() -> computed(claim, meant));
  }

  /** A test of a figure of the article. */
  @FunctionalInterface
  private interface Likeness {
    boolean to(Quantity source);
  }

  private Optional<String> nearest(Figure claim, String diagnosis, Likeness likeness) {
    for (Place place : sources) {
      for (Value reading : place.figure().readings()) {
        if (reading instanceof Quantity said && likeness.to(said)) {
          return Optional.of(both(claim, place, said, diagnosis));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean wrongUnit(Quantity meant, Quantity said) {
    boolean differ = meant.unit() != said.unit() || !meant.per().equals(said.per());
    return differ
        && meant.number().compareTo(said.number()) == 0
        && meant.number().compareTo(BigDecimal.ONE) != 0;
  }

  private static boolean powerOfTen(Quantity meant, Quantity said) {
    if (!Amounts.comparable(meant, said) || meant.number().signum() == 0) {
      return false;
    }
    BigDecimal one = meant.base().stripTrailingZeros();
    BigDecimal other = said.base().stripTrailingZeros();
    return one.unscaledValue().equals(other.unscaledValue())
        && one.scale() != other.scale()
        && (meant.number().precision() > 1 || meant.unit() != Unit.NONE || meant.power() > 0);
  }

  private static boolean coarse(Quantity meant, Quantity said) {
    return meant.unit() != Unit.NONE
        && Amounts.comparable(meant, said)
        && Amounts.tooCoarse(meant, said);
  }

  private static boolean digit(Quantity meant, Quantity said) {
    if (!Amounts.comparable(meant, said)
        || meant.unit() == Unit.NONE != (said.unit() == Unit.NONE)) {
      return false;
    }
    String one = meant.base().stripTrailingZeros().toPlainString();
    String other = said.base().stripTrailingZeros().toPlainString();
    return one.length() == other.length()
        && one.length() >= 2
        && differences(one, other) <= limit(one);
  }

  private static int limit(String number) {
    return number.length() > 3 ? 2 : 1;
  }

  private static int differences(String one, String other) {
    int sum = 0;
    for (int i = 0; i < one.length(); i++) {
      sum += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return sum;
  }

  /** The sum or difference of two figures that stand near each other. */
  private Optional<String> computed(Figure claim, Quantity meant) {
    List<Quantity> all = new ArrayList<>();
    for (Place place : sources.subList(0, Math.min(sources.size(), 30))) {
      place
          .figure()
          .reading(Quantity.class)
          .filter(q -> q.unit().like(meant.unit()))
          .ifPresent(all::add);
    }
    for (int i = 0; i < all.size(); i++) {
      for (int k = i + 1; k < all.size(); k++) {
        BigDecimal one = all.get(i).base();
        BigDecimal other = all.get(k).base();
        boolean sum = one.add(other).compareTo(meant.base()) == 0;
        boolean difference = one.subtract(other).abs().compareTo(meant.base()) == 0;
        if (meant.number().round(MathContext.DECIMAL32).precision() > 1 && (sum || difference)) {
          return Optional.of(
              "%s is computed from %s and %s; only what the article states may be given"
                  .formatted(claim.literal(), all.get(i).words(), all.get(k).words()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> year(Figure claim) {
    return dates(claim, "the year differs", CalendarDate::yearAlone);
  }

  private Optional<String> date(Figure claim, CalendarDate meant) {
    return dates(
            claim,
            "day and month are swapped",
            said ->
                meant.day() != null
                    && meant.month() != null
                    && meant.day().equals(said.month())
                    && meant.month().equals(said.day()))
        .or(
            () ->
                dates(
                    claim,
                    "the year differs",
                    said ->
                        meant.month() != null
                            && meant.month().equals(said.month())
                            && (meant.day() == null || meant.day().equals(said.day()))))
        .or(
            () ->
                dates(
                    claim,
                    "the day differs",
                    said ->
                        meant.month() != null
                            && meant.month().equals(said.month())
                            && said.day() != null))
        .or(
            () ->
                dates(
                    claim,
                    "the month differs",
                    said ->
                        meant.day() != null
                            && meant.day().equals(said.day())
                            && said.month() != null));
  }

  /** A test of a date of the article. */
  @FunctionalInterface
  private interface DateLikeness {
    boolean to(CalendarDate source);
  }

  private Optional<String> dates(Figure claim, String diagnosis, DateLikeness likeness) {
    for (Place place : sources) {
      for (Value reading : place.figure().readings()) {
        if (reading instanceof CalendarDate said && likeness.to(said)) {
          return Optional.of(both(claim, place, said, diagnosis));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> part(Figure claim, YearPart meant) {
    for (Place place : sources) {
      Optional<YearPart> said = place.figure().reading(YearPart.class);
      if (said.filter(p -> p.kind() == meant.kind()).isPresent()) {
        String what =
            said.get().number() == meant.number()
                ? "the year differs"
                : "the part of the year differs";
        return Optional.of(both(claim, place, said.get(), what));
      }
    }
    return Optional.empty();
  }

  private Optional<String> time(Figure claim, ClockTime meant) {
    for (Place place : sources) {
      Optional<ClockTime> said = place.figure().reading(ClockTime.class);
      if (said.isPresent()
          && (said.get().minute() == meant.minute() || said.get().hour() == meant.hour())) {
        return Optional.of(both(claim, place, said.get(), "the time differs"));
      }
    }
    return Optional.empty();
  }

  private Optional<String> mark(Figure claim, Mark meant) {
    String letters = meant.text().replaceAll("[0-9]", "");
    for (Place place : sources) {
      Optional<Mark> said = place.figure().reading(Mark.class);
      boolean like = said.isPresent() && said.get().text().replaceAll("[0-9]", "").equals(letters);
      if (like && !letters.isEmpty()) {
        return Optional.of(both(claim, place, said.get(), "the number differs"));
      }
    }
    return Optional.empty();
  }

  /** VND 9.8 billion; sentence 14 has 9,8 nghìn tỷ đồng = VND 9.8 trillion. */
  static String both(Figure claim, Place place, Value said, String diagnosis) {
    return "%s: %s; sentence %d has %s = %s"
        .formatted(
            claim.literal(), diagnosis, place.sentence(), place.figure().literal(), said.words());
  }
}
