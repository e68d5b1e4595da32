package io.tomtat.brief;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times of day and results as English texts write them: 11.30 p.m., 18:00, 9:58.41. */
final class EnglishTimes {

  /** 11.30 in "11.30 p.m.". */
  private static final Pattern WITH_MINUTES = Pattern.compile("\\d{1,2}\\.[0-5]\\d");

  private final Tokens text;

  EnglishTimes(Tokens text) {
    this.text = text;
  }

  Optional<Found> at(int index) {
    return text.get(index).number()
        ? halfOfDay(index).or(() -> colon(index)).or(() -> minutes(index))
        : Optional.empty();
  }

  private Optional<Found> halfOfDay(int index) {
    boolean colon =
        text.get(index + 1).is(":") && text.glued(index + 1) && text.get(index + 2).between(0, 59);
    int end = colon ? index + 3 : index + 1;
    String literal = text.get(index).text();
    boolean dotted = WITH_MINUTES.matcher(literal).matches();
    if (!text.get(index).digits() && !dotted) {
      return Optional.empty();
    }
    String[] parts = literal.split("\\.", -1);
    int minute = colon ? text.get(index + 2).whole() : dotted ? Integer.parseInt(parts[1]) : 0;
    return parts[0].length() > 2 || Integer.parseInt(parts[0]) > 24
        ? Optional.empty()
        : ofDay(end, Integer.parseInt(parts[0]), minute);
  }

  private Optional<Found> ofDay(int index, int hour, int minute) {
    Token half = text.get(index);
    boolean joined = half.is("am", "pm");
    boolean dotted =
        half.is("a", "p") && text.get(index + 1).is(".") && text.get(index + 2).is("m");
    if (joined || dotted) {
      boolean dotAfter = text.get(index + 3).is(".") && text.glued(index + 3);
      int end = joined ? index + 1 : dotAfter ? index + 4 : index + 3;
      int hourOfDay = hour % 12 + (half.is("p", "pm") ? 12 : 0);
      return Optional.of(Found.of(end, new ClockTime(hour > 12 ? hour : hourOfDay, minute)));
    }
    boolean clock = half.is("o") && text.get(index + 2).is("clock");
    return clock
        ? Optional.of(
            Found.of(
                index + 3,
                new ClockTime(hour % 24, minute),
                new ClockTime((hour + 12) % 24, minute)))
        : Optional.empty();
  }

  /** 18:00; 9:58.41 is minutes and seconds. */
  private Optional<Found> colon(int index) {
    boolean colon =
        text.get(index).digits()
            && text.get(index).text().length() <= 3
            && text.get(index + 1).is(":")
            && text.glued(index + 1)
            && text.glued(index + 2)
            && text.get(index + 2).number();
    if (!colon) {
      return Optional.empty();
    }
    Token second = text.get(index + 2);
    int first = text.get(index).whole();
    Quantity result =
        Quantity.of(BigDecimal.valueOf(60L * first).add(second.amount()), Unit.SECOND);
    if (!second.between(0, 59) || second.text().length() != 2) {
      return Optional.of(Found.of(index + 3, result));
    }
    return first <= 24
        ? Optional.of(Found.of(index + 3, new ClockTime(first % 24, second.whole()), result))
        : Optional.of(Found.of(index + 3, result));
  }

  /** 9 minutes 58.41 seconds, 2 hours 30 minutes, 2 hours and 30 minutes. */
  private Optional<Found> minutes(int index) {
    boolean minutes = text.get(index + 1).is("minutes", "minute");
    boolean hours = text.get(index + 1).is("hours", "hour");
    int next = text.get(index + 2).is("and", ",") ? index + 3 : index + 2;
    boolean follows =
        text.get(next).number()
            && ((minutes && text.get(next + 1).is("seconds", "second"))
                || (hours && text.get(next + 1).is("minutes", "minute")));
    if (!follows) {
      return Optional.empty();
    }
    BigDecimal sum =
        text.get(index).amount().multiply(BigDecimal.valueOf(60)).add(text.get(next).amount());
    return Optional.of(Found.of(next + 2, Quantity.of(sum, minutes ? Unit.SECOND : Unit.MINUTE)));
  }
}
