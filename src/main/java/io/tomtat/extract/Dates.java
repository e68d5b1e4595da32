package io.tomtat.extract;

import io.tomtat.article.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates as pages write them, for machines and for people; always with a year. */
final class Dates {

  /** Vietnam's; a time without an offset is meant so. */
  static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

  /** {@code 16/11/2026}, {@code 16.11.2026}, {@code 16-11-2026}, {@code 16 / 11 / 2026} */
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(?<![\\d/.])(?<day>\\d{1,2})(?: ?/ ?|[.-])(?<month>\\d{1,2})(?: ?/ ?|[.-])(?<year>(?:19|20)\\d\\d)(?![\\d/])");

  /** {@code 2026-11-16} */
  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile(
          "(?<![\\p{L}\\d/.-])(?<year>(?:19|20)\\d\\d)-(?<month>\\d{2})-(?<day>\\d{2})(?![\\d/-])");

  private static final List<String> MONTHS =
      List.of(
          "một",
          "hai",
          "ba",
          "tư",
          "năm",
          "sáu",
          "bảy",
          "tám",
          "chín",
          "mười",
          "mười một",
          "mười hai");

  /** {@code 16 tháng 11 năm 2026}, {@code 16 Tháng Mười Một, 2026}, {@code 16 tháng Năm 2026} */
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?<!\\d)(?<day>\\d{1,2}) tháng (?<month>\\d{1,2}|mười một|mười hai|%s)(?:,? năm|,)? (?<year>(?:19|20)\\d\\d)(?!\\d)"
              .formatted(String.join("|", MONTHS.subList(0, 10))),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** {@code GMT+7}, {@code UTC +07:00} */
  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC) ?([+-]) ?(\\d{1,2})(?::?(\\d{2}))?(?!\\d)");

  /** Nothing was published on the web before: {@code 1970-01-01} is a clock that was never set. */
  private static final int FIRST_YEAR = 1990;

  /**
   * {@code 08:30}, {@code 8h30}, {@code 08:30:15 AM}, {@code 08:30 CH}, {@code 8 giờ 30 phút sáng},
   * {@code 7 giờ tối}; not the {@code +07:00} of an offset, nor how long something took: {@code sau
   * 3 giờ 20 phút}
   */
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d+:.,/-])(?<!(?:sau|trong|hơn|gần|suốt|mất|thêm|dài|khoảng|cách đây) )(\\d{1,2})"
              + "(?:[:hg](\\d{2})(?::\\d{2})?|h(?= ?(?:sáng|trưa|chiều|tối|đêm))"
              + "| giờ (\\d{1,2})(?!\\d)(?: phút)?(?! trước)| giờ(?= (?:sáng|trưa|chiều|tối|đêm)))"
              + "(?: ?([AP]M|SA|CH|sáng|trưa|chiều|tối|đêm)(?!\\p{L}))?(?!\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Dates() {}

  /** A date written for machines; null if it is none. */
  static @Nullable Timestamp machine(@Nullable String text) {
    return text == null ? null : MachineDate.of(text);
  }

  /** A date with its year in a line for people, with the time beside it if there is one. */
  static @Nullable Timestamp visible(String line) {
    return Stream.of(DAY_MONTH_YEAR, IN_WORDS, YEAR_MONTH_DAY)
        .map(form -> form.matcher(line))
        .filter(Matcher::find)
        .findFirst()
        .map(date -> visible(line, date))
        .orElse(null);
  }

  private static @Nullable Timestamp visible(String line, Matcher date) {
    try {
      LocalDate day = day(date.group("year"), month(date.group("month")), date.group("day"));
      String rest = line.substring(0, date.start()) + "  " + line.substring(date.end());
      LocalTime time = time(rest);
      return time == null
          ? Timestamp.of(day)
          : Timestamp.of(day.atTime(time).atOffset(offset(rest)).withOffsetSameInstant(VIETNAM));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** {@code Mười Một} is 11. */
  private static String month(String said) {
    int word = MONTHS.indexOf(said.toLowerCase(Locale.ROOT));
    return word < 0 ? said : String.valueOf(word + 1);
  }

  private static ZoneOffset offset(String line) {
    Matcher offset = OFFSET.matcher(line);
    if (!offset.find()) {
      return VIETNAM;
    }
    int sign = offset.group(1).equals("-") ? -1 : 1;
    int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
    return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes);
  }

  /** The line without its dates, times, week day and zone: {@code Bảo Trung | }. */
  static String without(String line) {
    String rest = DAY_MONTH_YEAR.matcher(line).replaceAll("");
    rest = IN_WORDS.matcher(rest).replaceAll("");
    rest = YEAR_MONTH_DAY.matcher(rest).replaceAll("");
    rest = rest.replaceAll("\\(?(GMT|UTC) ?[+-] ?\\d{1,2}(:?\\d{2})?\\)?", "");
    rest = TIME.matcher(rest).replaceAll("");
    return rest.replaceAll("(?iu)(thứ (hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|ngày)(?!\\p{L})", "");
  }

  /** A time of day in a line for people; null if it has none, or one that no clock shows. */
  static @Nullable LocalTime time(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.find()) {
      return null;
    }
    String minutes = time.group(2) == null ? time.group(3) : time.group(2);
    int hour = hour(Integer.parseInt(time.group(1)), time.group(4));
    int minute = minutes == null ? 0 : Integer.parseInt(minutes);
    return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
  }

  /**
   * {@code 1 giờ trưa} is 13:00, {@code 11 giờ đêm} 23:00, {@code 1 giờ đêm} and {@code AM} as
   * said.
   */
  private static int hour(int said, @Nullable String half) {
    return switch (half == null ? "" : half.toLowerCase(Locale.ROOT)) {
      case "pm", "ch", "chiều", "tối" -> said < 12 ? said + 12 : said;
      case "trưa" -> said < 10 ? said + 12 : said;
      case "đêm" -> said >= 6 && said < 12 ? said + 12 : said % 12 == 0 ? 0 : said;
      case "am", "sa" -> said % 12;
      default -> said;
    };
  }

  /**
   * @throws DateTimeException if there is no such day, or none for news
   */
  static LocalDate day(String year, String month, String day) {
    if (Integer.parseInt(year) < FIRST_YEAR) {
      throw new DateTimeException("no news is of " + year);
    }
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
