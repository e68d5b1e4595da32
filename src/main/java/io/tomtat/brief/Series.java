package io.tomtat.brief;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a text as ranges and lists: in "38-40 million" the first has the scale of the
 * second, in "5, 6 and 7 September" the month, in "VND 3-5 million" the second has the currency of
 * the first.
 */
final class Series {

  /**
   * @param start index of its first token
   */
  record Member(int start, Found found) {
    Member reading(List<Value> readings) {
      return new Member(start, new Found(found.end(), readings, found.word()));
    }
  }

  /** What stands between two figures. */
  private enum Joint {
    NONE,
    LIST,
    RANGE
  }

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  private static final String[] RANGE_WORDS = {
    "-", "–", "—", "to", "đến", "tới", "lên", "xuống", "sang"
  };

  private static final String[] LIST_WORDS = {"and", "or", "và", "hoặc", "hay"};

  private final Tokens text;
  private final List<Member> members;

  Series(Tokens text, List<Member> members) {
    this.text = text;
    this.members = new ArrayList<>(members);
  }

  List<Member> completed() {
    for (int i = members.size() - 2; i >= 0; i--) {
      complete(i, i + 1);
    }
    for (int i = 1; i < members.size(); i++) {
      complete(i, i - 1);
    }
    return members;
  }

  /** Gives the one what its neighbour says. */
  private void complete(int one, int other) {
    Joint joint = joint(members.get(Math.min(one, other)), members.get(Math.max(one, other)));
    List<Value> own = members.get(one).found().readings();
    boolean year = own.get(0) instanceof CalendarDate date && date.yearAlone();
    if (joint == Joint.NONE || year) {
      return;
    }
    boolean forwards = other < one;
    Set<Value> gained = new LinkedHashSet<>();
    for (Value reading : own) {
      for (Value model : members.get(other).found().readings()) {
        gained.addAll(like(reading, model, forwards));
        if (joint == Joint.RANGE && !forwards) {
          gained.addAll(thousands(reading, model));
        }
      }
    }
    if (!gained.isEmpty()) {
      boolean instead = joint == Joint.RANGE && !forwards;
      members.set(one, members.get(one).reading(merged(own, gained, instead)));
    }
  }

  private static List<Value> merged(List<Value> own, Set<Value> gained, boolean instead) {
    Set<Value> all = new LinkedHashSet<>(gained);
    if (!instead) {
      all.addAll(own);
    }
    return List.copyOf(all);
  }

  private Joint joint(Member first, Member second) {
    int from = first.found().end();
    Token sign = text.get(from);
    int words = second.start() - from;
    if (words == 1 && sign.is(RANGE_WORDS)) {
      return Joint.RANGE;
    }
    if (text.glued(second.start()) && sign.is(",")) {
      return Joint.NONE; // 12,5
    }
    boolean comma = words == 2 && sign.is(",", ";") && text.get(from + 1).is(LIST_WORDS);
    return comma || (words == 1 && (sign.is(LIST_WORDS) || sign.is(","))) ? Joint.LIST : Joint.NONE;
  }

  /** VND 38-40,000: the first has the thousands of the second, or means what it says. */
  private static List<Value> thousands(Value own, Value model) {
    if (!(own instanceof Quantity first && model instanceof Quantity second)) {
      return List.of();
    }
    boolean few = first.power() == 0 && first.number().compareTo(THOUSAND) < 0;
    boolean grouped =
        second.power() == 0
            && second.number().compareTo(THOUSAND) >= 0
            && second.number().remainder(THOUSAND).signum() == 0;
    Unit unit = first.unit() == Unit.NONE ? second.unit() : first.unit();
    return few && grouped
        ? List.of(
            new Quantity(first.written().multiply(THOUSAND), 0, unit, second.per()),
            new Quantity(first.written(), 0, unit, second.per()))
        : List.of();
  }

  private static List<Value> like(Value own, Value model, boolean forwards) {
    if (own instanceof Quantity quantity) {
      return quantity(quantity, model, forwards);
    }
    if (own instanceof CalendarDate date && model instanceof CalendarDate other) {
      return date(date, other, forwards);
    }
    return own instanceof Mark mark && mark.numeric() && model instanceof YearPart part
        ? part(mark.text(), part)
        : List.of();
  }

  private static List<Value> quantity(Quantity own, Value model, boolean forwards) {
    if (model instanceof Quantity other) {
      return measured(own, other, forwards);
    }
    if (!own.bare() || !own.whole() || own.written().precision() > 4) {
      return List.of();
    }
    int number = own.number().intValueExact();
    if (model instanceof CalendarDate date) {
      return dated(number, date, forwards);
    }
    if (model instanceof ClockTime time && !forwards && number <= 24) {
      boolean afternoon = time.hour() >= 12 && number < 12;
      return List.of(new ClockTime(afternoon ? number + 12 : number, 0));
    }
    return model instanceof YearPart part ? part(Integer.toString(number), part) : List.of();
  }

  private static List<Value> measured(Quantity own, Quantity other, boolean forwards) {
    if (own.unit() != Unit.NONE) {
      boolean scaleLacks = own.unit().money() && own.power() == 0 && !forwards;
      boolean sameMoney = other.unit() == own.unit() || other.unit() == Unit.NONE;
      return scaleLacks && sameMoney && other.power() > 0
          ? List.of(new Quantity(own.written(), other.power(), own.unit(), other.per()))
          : List.of();
    }
    if (forwards) {
      return other.unit().money() && other.power() <= own.power()
          ? List.of(new Quantity(own.written(), own.power(), other.unit(), own.per()))
          : List.of();
    }
    boolean tells = other.unit() != Unit.NONE || other.power() > 0;
    return tells && (own.power() == 0 || own.power() == other.power() || other.unit().money())
        ? List.of(
            new Quantity(
                own.written(),
                own.power() == 0 ? other.power() : own.power(),
                other.unit(),
                other.per()))
        : List.of();
  }

  private static List<Value> dated(int number, CalendarDate date, boolean forwards) {
    boolean days = date.day() != null && date.month() != null;
    if (days && number >= 1 && number <= 31) {
      return List.of(new CalendarDate(number, date.month(), date.year()));
    }
    boolean months = date.day() == null && date.month() != null;
    if (months && number >= 1 && number <= 12) {
      return List.of(new CalendarDate(null, number, date.year()));
    }
    return date.yearAlone() && forwards ? clipped(number, date.year()) : List.of();
  }

  /** 2027-28. */
  private static List<Value> clipped(int number, @Nullable Integer year) {
    return year != null && number < 100 && number > year % 100
        ? List.of(CalendarDate.ofYear(year / 100 * 100 + number))
        : List.of();
  }

  private static List<Value> date(CalendarDate own, CalendarDate other, boolean forwards) {
    boolean monthLacks = own.day() != null && own.month() == null && other.month() != null;
    boolean yearLacks = own.month() != null && own.year() == null && other.year() != null;
    if (monthLacks) {
      return List.of(new CalendarDate(own.day(), other.month(), other.year()));
    }
    boolean alike = (own.day() == null) == (other.day() == null);
    return yearLacks && !forwards && alike && other.month() != null
        ? List.of(own.in(other.year()))
        : List.of();
  }

  private static List<Value> part(String number, YearPart other) {
    boolean fits = number.length() == 1 && "1234".contains(number);
    return fits && other.kind() == YearPart.Kind.QUARTER
        ? List.of(new YearPart(other.kind(), Integer.parseInt(number), other.year()))
        : List.of();
  }
}
