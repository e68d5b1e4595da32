package io.tomtat.brief;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates, parts of a year and times of day as Vietnamese news writes them. */
final class VietnameseDates {

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("một", 1),
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("tư", 4),
          Map.entry("năm", 5),
          Map.entry("sáu", 6),
          Map.entry("bảy", 7),
          Map.entry("tám", 8),
          Map.entry("chín", 9),
          Map.entry("mười", 10));

  private static final Map<String, Integer> QUARTERS =
      Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "một", 1, "hai", 2, "ba", 3, "tư", 4, "bốn", 4);

  /** A value that may have a year. */
  @FunctionalInterface
  private interface Dated {
    Value in(@Nullable Integer year);
  }

  private final Tokens text;

  VietnameseDates(Tokens text) {
    this.text = text;
  }

  Optional<Found> inDigits(int index) {
    return lunar(index)
        .or(() -> dayAndMonth(index))
        .or(() -> withHyphen(index))
        .or(() -> monthAndYear(index))
        .map(this::byTheMoon);
  }

  Optional<Found> inWords(int index) {
    return solarInWords(index).or(() -> lunar(index)).map(this::byTheMoon);
  }

  private Optional<Found> solarInWords(int index) {
    return quarter(index)
        .or(() -> half(index))
        .or(() -> decade(index))
        .or(() -> namedDay(index))
        .or(() -> month(index))
        .or(() -> year(index))
        .or(() -> relative(index));
  }

  /** 29 tháng Chạp, tháng Giêng: never turned into a date of the common calendar. */
  private Optional<Found> lunar(int index) {
    boolean day = text.get(index).between(1, 30);
    int name = day ? index + 2 : index + 1;
    Token month = text.get(name);
    if (!text.get(name - 1).is("tháng") || !month.is("giêng", "chạp")) {
      return Optional.empty();
    }
    Mark number = Mark.of(month.is("giêng") ? 1 : 12);
    return Optional.of(
        day
            ? Found.of(name + 1, Mark.of(text.get(index).whole()), number)
            : Found.of(name + 1, number));
  }

  /** 15/8 âm lịch. */
  private Found byTheMoon(Found found) {
    int next = text.get(found.end()).is("(") ? found.end() + 1 : found.end();
    if (!text.are(next, "âm", "lịch")) {
      return found;
    }
    List<Value> marks = new ArrayList<>();
    for (Value reading : found.readings()) {
      if (reading instanceof CalendarDate date) {
        Optional.ofNullable(date.day()).map(Mark::of).ifPresent(marks::add);
        Optional.ofNullable(date.month()).map(Mark::of).ifPresent(marks::add);
      }
    }
    return marks.isEmpty() ? found : new Found(found.end(), marks, false);
  }

  /** quý III, quý 3/2026, Q3/2026. */
  private Optional<Found> quarter(int index) {
    boolean brief = text.get(index).is("q") && text.glued(index + 1);
    if (!brief && !text.get(index).is("quý")) {
      return Optional.empty();
    }
    Token number = text.get(index + 1);
    Integer value =
        number.between(1, 4) ? Integer.valueOf(number.whole()) : QUARTERS.get(number.folded());
    return Optional.ofNullable(value)
        .map(n -> withYear(index + 2, y -> new YearPart(YearPart.Kind.QUARTER, n, y)));
  }

  /** nửa đầu năm 2027, nửa cuối năm. */
  private Optional<Found> half(int index) {
    if (!text.get(index).is("nửa") || !text.get(index + 1).is("đầu", "cuối", "sau")) {
      return Optional.empty();
    }
    int number = text.get(index + 1).is("đầu") ? 1 : 2;
    int end = text.get(index + 2).is("của") ? index + 3 : index + 2;
    return text.get(end).is("năm")
        ? Optional.of(
            text.get(end + 1).year()
                ? withYear(end, y -> new YearPart(YearPart.Kind.HALF, number, y))
                : Found.of(end + 1, new YearPart(YearPart.Kind.HALF, number, null)))
        : Optional.empty();
  }

  /** thập niên 1990, những năm 90. */
  private Optional<Found> decade(int index) {
    boolean named =
        (text.get(index).is("thập") && text.get(index + 1).is("niên", "kỷ", "kỉ"))
            || text.are(index, "những", "năm");
    Token number = text.get(index + 2);
    if (!named || !number.between(10, 2200) || number.whole() % 10 != 0) {
      return Optional.empty();
    }
    int begin = number.whole();
    return Optional.of(
        Found.of(
            index + 3,
            new YearPart(YearPart.Kind.DECADE, begin < 100 ? 1900 + begin : begin, null),
            new YearPart(YearPart.Kind.DECADE, begin, null),
            CalendarDate.ofYear(begin)));
  }

  /** ngày 3/9, ngày 3 tháng 9 năm 2026, ngày 30-6, mùng 3. */
  private Optional<Found> namedDay(int index) {
    if (!text.get(index).is("ngày", "mùng", "mồng") || !text.get(index + 1).between(1, 31)) {
      return Optional.empty();
    }
    int day = index + 1;
    return dayAndMonth(day)
        .map(found -> new Found(found.end(), onlyDates(found.readings()), false))
        .or(() -> dashed(day))
        .or(() -> Optional.of(dayAlone(day)));
  }

  private Found dayAlone(int day) {
    int number = text.get(day).whole();
    return Found.of(day + 1, new CalendarDate(number, null, null), Quantity.of(number, Unit.NONE));
  }

  private static List<Value> onlyDates(List<Value> readings) {
    return readings.stream().filter(CalendarDate.class::isInstance).toList();
  }

  /** 30-6 is a date behind a word for a day only; 22-26/5 is none. */
  private Optional<Found> dashed(int day) {
    boolean date =
        text.get(day + 1).is("-")
            && text.glued(day + 1)
            && text.glued(day + 2)
            && text.get(day + 2).between(1, 12)
            && !text.get(day + 3).is("/");
    return date
        ? Optional.of(
            Found.of(
                day + 3,
                new CalendarDate(text.get(day).whole(), text.get(day + 2).whole(), null),
                new CalendarDate(text.get(day).whole(), null, null)))
        : Optional.empty();
  }

  /** "từ 1-7" is a date unless something is counted: "từ 5-10 ca". */
  private Optional<Found> withHyphen(int index) {
    boolean behind =
        text.get(index - 1)
            .is("từ", "đến", "sáng", "trưa", "chiều", "tối", "đêm", "hôm", "vào", "trước", "sau");
    if (!behind || !text.get(index).between(1, 31)) {
      return Optional.empty();
    }
    return dashed(index)
        .filter(found -> VietnameseUnits.at(text, found.end()).isEmpty())
        .filter(found -> VietnameseNumerals.scale(text.get(found.end())).isEmpty())
        .map(
            found ->
                Found.of(
                    found.end(),
                    found.readings().get(0),
                    new Ratio(text.get(index).amount(), text.get(index + 2).amount())));
  }

  /** 17/10, 12/8/2026, 12-8-2026, 12.8.2026, 3 tháng 9 năm 2026, 87/92. */
  private Optional<Found> dayAndMonth(int index) {
    if (!text.get(index).digits() || text.get(index).text().length() > 4) {
      return Optional.empty();
    }
    return spelled(index).or(() -> slashed(index)).or(() -> dotted(index));
  }

  private Optional<Found> spelled(int index) {
    if (!text.get(index).between(1, 31) || !text.get(index + 1).is("tháng")) {
      return Optional.empty();
    }
    int day = text.get(index).whole();
    return monthNumber(index + 2)
        .map(month -> withYear(index + 3, y -> new CalendarDate(day, month, y)))
        .map(found -> orMonths(found, day));
  }

  /** "6 tháng 7" may be six months. */
  private static Found orMonths(Found date, int number) {
    List<Value> readings = new ArrayList<>(date.readings());
    if (date.readings().get(0) instanceof CalendarDate whole) {
      readings.add(new CalendarDate(null, whole.month(), whole.year()));
    }
    readings.add(Quantity.of(number, Unit.MONTH));
    return new Found(date.end(), readings, false);
  }

  private Optional<Integer> monthNumber(int index) {
    Token token = text.get(index);
    if (token.between(1, 12)) {
      return Optional.of(token.whole());
    }
    int more =
        token.is("mười")
            ? Map.of("một", 1, "hai", 2).getOrDefault(text.get(index + 1).folded(), 0)
            : 0;
    boolean yearWord = token.is("năm") && text.get(index + 1).kind() != Token.Kind.SIGN;
    return yearWord
        ? Optional.empty()
        : Optional.ofNullable(MONTHS.get(token.folded())).map(m -> m + more);
  }

  private Optional<Found> slashed(int index) {
    if (!joined(index + 1, "/") || !text.get(index + 2).digits()) {
      return Optional.empty();
    }
    Token first = text.get(index);
    Token second = text.get(index + 2);
    if (!first.between(1, 31) || !second.between(1, 12)) {
      return second.year() && first.between(1, 12) ? Optional.empty() : ratio(index);
    }
    if (joined(index + 3, "/") && text.get(index + 4).between(0, 2200)) {
      return Optional.of(Found.of(index + 5, date(first, second, text.get(index + 4))));
    }
    Found date = withYear(index + 3, y -> new CalendarDate(first.whole(), second.whole(), y));
    List<Value> readings = new ArrayList<>(date.readings());
    readings.add(new Ratio(first.amount(), second.amount()));
    return Optional.of(new Found(date.end(), readings, false));
  }

  private Optional<Found> ratio(int index) {
    BigDecimal whole = text.get(index + 2).amount();
    return whole.signum() > 0
        ? Optional.of(Found.of(index + 3, new Ratio(text.get(index).amount(), whole)))
        : Optional.empty();
  }

  private Optional<Found> dotted(int index) {
    for (String sign : new String[] {"-", "."}) {
      boolean date =
          joined(index + 1, sign)
              && joined(index + 3, sign)
              && text.get(index).between(1, 31)
              && text.get(index + 2).between(1, 12)
              && text.get(index + 4).year();
      if (date) {
        return Optional.of(
            Found.of(index + 5, date(text.get(index), text.get(index + 2), text.get(index + 4))));
      }
    }
    return Optional.empty();
  }

  private static CalendarDate date(Token day, Token month, Token year) {
    int full = year.text().length() == 2 ? 2000 + year.whole() : year.whole();
    return new CalendarDate(day.whole(), month.whole(), full);
  }

  private boolean joined(int index, String sign) {
    return text.get(index).is(sign) && text.glued(index) && text.glued(index + 1);
  }

  /** tháng 9/2027, tháng chín. */
  private Optional<Found> month(int index) {
    if (!text.get(index).is("tháng") || text.get(index - 1).number()) {
      return Optional.empty();
    }
    boolean lastOfYear = text.get(index + 1).is("mười") && text.get(index + 2).is("một", "hai");
    int end = index + (lastOfYear ? 3 : 2);
    return monthNumber(index + 1).map(m -> withYear(end, y -> new CalendarDate(null, m, y)));
  }

  /** 9/2027. */
  private Optional<Found> monthAndYear(int index) {
    boolean date =
        text.get(index).between(1, 12) && joined(index + 1, "/") && text.get(index + 2).year();
    return date
        ? Optional.of(
            Found.of(
                index + 3,
                new CalendarDate(null, text.get(index).whole(), text.get(index + 2).whole())))
        : Optional.empty();
  }

  private Optional<Found> year(int index) {
    boolean said = text.get(index).is("năm") && text.get(index + 1).year();
    return said
        ? Optional.of(Found.of(index + 2, CalendarDate.ofYear(text.get(index + 1).whole())))
        : Optional.empty();
  }

  /** hôm qua, sáng nay, năm ngoái. */
  private Optional<Found> relative(int index) {
    Token first = text.get(index);
    Token second = text.get(index + 1);
    boolean partOfDay = first.is("hôm", "sáng", "trưa", "chiều", "tối", "đêm");
    if (partOfDay || first.is("ngày")) {
      return second.is("qua") && partOfDay
          ? Optional.of(day(index, -1))
          : second.is("nay") && partOfDay
              ? Optional.of(day(index, 0))
              : second.is("mai") ? Optional.of(day(index, 1)) : Optional.empty();
    }
    if (!first.is("năm")) {
      return Optional.empty();
    }
    return second.is("ngoái", "trước")
        ? Optional.of(yearAway(index, -1))
        : second.is("nay")
            ? Optional.of(yearAway(index, 0))
            : second.is("tới", "sau") ? Optional.of(yearAway(index, 1)) : Optional.empty();
  }

  private static Found day(int index, int offset) {
    return Found.of(index + 2, new RelativeDate(RelativeDate.Span.DAY, offset));
  }

  private static Found yearAway(int index, int offset) {
    return Found.of(index + 2, new RelativeDate(RelativeDate.Span.YEAR, offset));
  }

  /** Makes a value with the year that follows: /2027, năm 2027, -2027. */
  private Found withYear(int index, Dated value) {
    boolean slash = (joined(index, "/") || joined(index, "-")) && text.get(index + 1).year();
    boolean word = text.get(index).is("năm") && text.get(index + 1).year();
    return slash || word
        ? Found.of(index + 2, value.in(text.get(index + 1).whole()))
        : Found.of(index, value.in(null));
  }
}
