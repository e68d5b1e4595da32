package io.tomtat.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates and parts of a year as English texts write them. */
final class EnglishDates {

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("january", 1),
          Map.entry("february", 2),
          Map.entry("march", 3),
          Map.entry("april", 4),
          Map.entry("may", 5),
          Map.entry("june", 6),
          Map.entry("july", 7),
          Map.entry("august", 8),
          Map.entry("september", 9),
          Map.entry("october", 10),
          Map.entry("november", 11),
          Map.entry("december", 12),
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("sept", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  /** Before these May and March are months. */
  private static final Set<String> BEFORE_MONTH =
      Set.of(
          "in", "of", "by", "since", "until", "till", "from", "to", "last", "next", "early", "late",
          "mid", "this", "and", "-", "between", "during", "before", "after", "through", "end");

  private final Tokens text;

  EnglishDates(Tokens text) {
    this.text = text;
  }

  Optional<Found> at(int index) {
    return dayFirst(index)
        .or(() -> monthFirst(index))
        .or(() -> shortPart(index))
        .or(() -> ordinalPart(index))
        .or(() -> decade(index));
  }

  private Optional<Integer> month(int index) {
    Token token = text.get(index);
    return token.startsWithCapital()
        ? Optional.ofNullable(MONTHS.get(token.folded()))
        : Optional.empty();
  }

  /** 17 October 2026, 17th of October. */
  private Optional<Found> dayFirst(int index) {
    if (!text.get(index).between(1, 99)) {
      return Optional.empty(); // the 34th of December is an error to be found
    }
    int at = suffixed(index) ? index + 2 : index + 1;
    int name = text.get(at).is("of") ? at + 1 : at;
    int day = text.get(index).whole();
    return month(name).map(month -> dated(afterMonth(name), day, month));
  }

  private boolean suffixed(int index) {
    return text.glued(index + 1) && text.get(index + 1).is("st", "nd", "rd", "th");
  }

  /** Behind "Oct" and "Oct.". */
  private int afterMonth(int name) {
    boolean dot = text.get(name).text().length() <= 4 && text.get(name + 1).is(".");
    boolean more = text.get(name + 2).number();
    return dot && more ? name + 2 : name + 1;
  }

  private Found dated(int end, @Nullable Integer day, int month) {
    int year = text.get(end).is(",") || text.get(end).is("of") ? end + 1 : end;
    return text.get(year).year()
        ? Found.of(year + 1, new CalendarDate(day, month, text.get(year).whole()))
        : Found.of(end, new CalendarDate(day, month, null));
  }

  /** October 17, 2026; October 2026; October. */
  private Optional<Found> monthFirst(int index) {
    return month(index)
        .flatMap(
            month -> {
              int next = afterMonth(index);
              if (text.get(next).between(1, 31) && !measured(next)) {
                int end = suffixed(next) ? next + 2 : next + 1;
                return Optional.of(dated(end, text.get(next).whole(), month));
              }
              Found alone = dated(next, null, month);
              return alone.end() > next || unmistakable(index)
                  ? Optional.of(alone)
                  : Optional.empty();
            });
  }

  private boolean measured(int index) {
    return EnglishUnits.at(text, index + 1).isPresent()
        || EnglishNumerals.scale(text.get(index + 1)).isPresent();
  }

  private boolean unmistakable(int index) {
    return !text.get(index).is("may", "march", "mar", "sep", "dec", "jan")
        || BEFORE_MONTH.contains(text.get(index - 1).folded());
  }

  /** Q3, Q3 2026, H1/2027. */
  private Optional<Found> shortPart(int index) {
    boolean part =
        text.get(index).is("q", "h")
            && text.get(index).startsWithCapital()
            && text.glued(index + 1);
    int most = text.get(index).is("q") ? 4 : 2;
    if (!part || !text.get(index + 1).between(1, most)) {
      return Optional.empty();
    }
    YearPart.Kind kind = most == 4 ? YearPart.Kind.QUARTER : YearPart.Kind.HALF;
    int end = text.get(index + 2).is("/") ? index + 3 : index + 2;
    return Optional.of(partOf(kind, text.get(index + 1).whole(), end, index + 2));
  }

  /** The third quarter of 2026, third-quarter, the first and second quarters. */
  private Optional<Found> ordinalPart(int index) {
    Optional<Numeral> ordinal = ordinal(index).filter(n -> n.number().intValue() <= 4);
    if (ordinal.isEmpty()) {
      return Optional.empty();
    }
    int number = ordinal.get().number().intValue();
    int name = skip(ordinal.get().end(), "-");
    if (kind(name) != null) {
      return Optional.of(part(number, name));
    }
    int next = skip(name, "and", "or", "to", ",");
    Optional<Numeral> second = next == name ? Optional.empty() : ordinal(next);
    return second
        .filter(n -> kind(skip(n.end(), "-")) != null)
        .map(
            n -> {
              Found last = part(number, skip(n.end(), "-"));
              return new Found(ordinal.get().end(), last.readings(), false);
            });
  }

  private Found part(int number, int name) {
    YearPart.Kind kind = kind(name);
    int end = name + 1;
    int year = text.are(end, "of", "the", "year") ? end + 3 : end;
    return kind == null
        ? Found.of(end, Mark.of(number))
        : partOf(kind, number, skip(year, "of"), end);
  }

  private Found partOf(YearPart.Kind kind, int number, int year, int end) {
    return text.get(year).year()
        ? Found.of(year + 1, new YearPart(kind, number, text.get(year).whole()))
        : Found.of(end, new YearPart(kind, number, null));
  }

  private YearPart.@Nullable Kind kind(int name) {
    return text.get(name).is("quarter", "quarters")
        ? YearPart.Kind.QUARTER
        : text.get(name).is("half", "halves") ? YearPart.Kind.HALF : null;
  }

  /** In words or as 3rd. */
  private Optional<Numeral> ordinal(int index) {
    return text.get(index).between(1, 31) && suffixed(index)
        ? Optional.of(Numeral.words(text.get(index).whole(), index + 2))
        : EnglishNumerals.ordinal(text, index);
  }

  private int skip(int index, String... words) {
    return text.get(index).is(words) ? index + 1 : index;
  }

  /** 1990s. */
  private Optional<Found> decade(int index) {
    boolean decade = text.get(index).year() && text.glued(index + 1) && text.get(index + 1).is("s");
    if (!decade) {
      return Optional.empty();
    }
    List<Value> readings = new ArrayList<>();
    readings.add(new YearPart(YearPart.Kind.DECADE, text.get(index).whole(), null));
    return Optional.of(new Found(index + 2, readings, false));
  }
}
