package io.tomtat.brief;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The errors that models make with figures. */
final class FigureMutations {

  private static final String MONTHS =
      "January|February|March|April|May|June|July|August|September|October|November|December";

  private static final List<String> MONTH_NAMES = List.of(MONTHS.split("\\|"));

  private static final Map<String, String> SCALES =
      Map.of("million", "billion", "billion", "million", "trillion", "billion");

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("ha", "square km"),
          Map.entry("hectares", "square kilometres"),
          Map.entry("km", "m"),
          Map.entry("m", "km"),
          Map.entry("mm", "cm"),
          Map.entry("tonnes", "kg"),
          Map.entry("cubic metres", "litres"),
          Map.entry("days", "weeks"),
          Map.entry("months", "years"),
          Map.entry("years", "months"),
          Map.entry("hours", "minutes"),
          Map.entry("minutes", "hours"),
          Map.entry("seconds", "minutes"),
          Map.entry("kW", "MW"),
          Map.entry("households", "people"));

  private FigureMutations() {}

  static List<Mutation> all() {
    return List.of(
        of("power of ten", "(?<=\\d )(million|billion|trillion)\\b", SCALES::get),
        of(
            "power of ten, digits",
            "(?<![\\d,.])\\d{1,3},\\d{3}(?![\\d,.]\\d)",
            FigureMutations::tenth),
        new TextMutation(
            "day and month",
            Pattern.compile("\\b(\\d{1,2}) (" + MONTHS + ")\\b"),
            FigureMutations::swapped),
        digits(
            "digit",
            "(?<![\\d,.A-Z/-])\\d{2,3}(?![\\d,/%-]|\\.\\d)\\b(?! ?p\\.m| ?a\\.m)",
            FigureMutations::lastDigit),
        digits(
            "digit, grouped",
            "(?<![\\d,.])\\d{1,3},\\d{3}(?:\\.\\d)?",
            FigureMutations::firstDigit),
        digits("digit, decimal", "(?<![\\d,.])\\d+\\.\\d+(?!%| p\\.m)", FigureMutations::lastDigit),
        digits("percent", "\\d+(?:\\.\\d+)?(?=%)", FigureMutations::lastDigit),
        of("percentage points", "(?<=\\d)%", found -> " percentage points"),
        of("percentage lost", "(?<=\\d)%(?! (?:to|and) )", found -> ""),
        of(
            "to for by",
            "(?<=\\b(?:rose|fell|grew|increased|(?<!put )up|down|rise) )(?:by )?(?=\\d|VND)",
            found -> "to "),
        of(
            "by for to",
            "(?<=\\b(?:rose|fell|grew|increased|down|raised|lifted|reduced|rise|fall)\\b[^.;]{0,60} )to (?=\\d|VND)",
            found -> "by "),
        of("unit", "(?<=\\d )(?:" + units() + ")\\b(?!-)", UNITS::get),
        of("currency", "\\b(?:VND|USD|EUR)(?= \\d)", FigureMutations::currency),
        digits("year", "\\b(?:19|20)\\d{2}\\b(?![-–])", FigureMutations::otherYear),
        digits("time of day", "\\b\\d{1,2}(?= [ap]\\.m)", FigureMutations::otherHour),
        of("morning for evening", "(?<=\\d )[ap](?=\\.m)", half -> half.equals("a") ? "p" : "a"),
        of(
            "quarter",
            "\\b(?:first|second|third|fourth)(?= quarter)",
            FigureMutations::otherQuarter),
        digits("document number", "\\d+(?=-[A-Z]{2})", FigureMutations::lastDigit));
  }

  private static String units() {
    return String.join("|", UNITS.keySet());
  }

  private static Mutation of(String kind, String where, UnaryOperator<String> how) {
    return new TextMutation(
        kind,
        Pattern.compile(where),
        (found, article) -> Optional.ofNullable(how.apply(found.group())));
  }

  /**
   * The error gives a number that stands nowhere in the article: another one is no typing error.
   */
  private static Mutation digits(String kind, String where, BinaryOperator<String> how) {
    return new TextMutation(
        kind,
        Pattern.compile(where),
        (found, article) -> Optional.of(how.apply(found.group(), article)));
  }

  /** 1,318 becomes 131.8. */
  private static String tenth(String number) {
    String digits = number.replace(",", "");
    return digits.substring(0, digits.length() - 1) + "." + digits.charAt(digits.length() - 1);
  }

  private static Optional<String> swapped(MatchResult date, String article) {
    int day = Integer.parseInt(date.group(1));
    int month = MONTH_NAMES.indexOf(date.group(2)) + 1;
    return day > 12 || day == month
        ? Optional.empty()
        : Optional.of(month + " " + MONTH_NAMES.get(day - 1));
  }

  private static String lastDigit(String number, String article) {
    int last = number.charAt(number.length() - 1) - '0';
    return other(article, i -> number.substring(0, number.length() - 1) + (last + i) % 10);
  }

  private static String firstDigit(String number, String article) {
    int first = number.charAt(0) - '1';
    return other(article, i -> (first + i) % 9 + 1 + number.substring(1));
  }

  private static String otherYear(String year, String article) {
    return other(article, i -> Integer.toString(Integer.parseInt(year) + i));
  }

  private static String otherHour(String hour, String article) {
    return other(article, i -> Integer.toString((Integer.parseInt(hour) + i) % 12 + 1));
  }

  /** The first of nine that the article does not have. */
  private static String other(String article, IntFunction<String> nth) {
    return IntStream.rangeClosed(1, 9)
        .mapToObj(nth)
        .filter(number -> !has(article, number))
        .findFirst()
        .orElse(nth.apply(1));
  }

  private static boolean has(String article, String number) {
    String vietnamese = number.replace(',', ';').replace('.', ',').replace(';', '.');
    return Pattern.compile("(?<![\\d.,])" + Pattern.quote(vietnamese) + "(?![\\d]|[.,]\\d)")
        .matcher(article)
        .find();
  }

  private static String currency(String code) {
    return code.equals("VND") ? "USD" : "VND";
  }

  private static String otherQuarter(String quarter) {
    return switch (quarter) {
      case "first" -> "second";
      case "second" -> "third";
      case "third" -> "fourth";
      default -> "first";
    };
  }
}
