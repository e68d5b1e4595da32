package io.tomtat.source;

import io.tomtat.article.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds write them: RFC 822 and its successors, ISO 8601, and what is often meant to be
 * one of them. A date that says no offset is a day, nothing closer: nobody knows whose time it is.
 */
final class FeedDate {

  private static final String TIME =
      "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?";

  /** {@code Z}, {@code +0700}, {@code +07:00}, {@code GMT+7}, {@code EST} */
  private static final String ZONE =
      "\\s*(?:(?:GMT|UTC?)?(?<sign>[+-])(?<hours>\\d{1,2}):?(?<minutes>\\d{2})?|(?<zone>[A-Z]{1,4}))";

  /** {@code Thu, 26 Nov 2026 09:05:00 +0700}, {@code 26 November 26 9:05 GMT} */
  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?i)(?:[a-z]{3,9}\\.?(?:,\\s*|\\s+))?(?<day>\\d{1,2})[\\s-]+(?<month>[a-z]{3})[a-z]{0,6}\\.?[\\s-]+(?<year>\\d{4}|\\d{2})(?:,?\\s+%s(?:%s)?)?"
              .formatted(TIME, ZONE));

  /** {@code 2026-11-26T09:05:00+07:00}, {@code 2026-11-26 09:05:00 +0700}, {@code 2026-11-26} */
  private static final Pattern ISO =
      Pattern.compile(
          "(?i)(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?:[T\\s]\\s*%s(?:%s)?)?"
              .formatted(TIME, ZONE));

  /** {@code 26/11/2026 09:05:00}, {@code Thứ Năm, 26/11/2026 09:05 GMT+7} */
  private static final Pattern VIETNAMESE =
      Pattern.compile(
          "(?iu)(?:(?:thứ [\\p{L}\\d]{1,4}|chủ nhật),?\\s+)?(?<day>\\d{1,2})/(?<month>\\d{1,2})/(?<year>\\d{4}),?\\s+%s(?:%s)?"
              .formatted(TIME, ZONE));

  /**
   * {@code 11/26/2026 9:05:00 AM}, as servers print dates of which nobody said how: without a zero
   * before a figure, or with a day that can be no month.
   */
  private static final Pattern AMERICAN =
      Pattern.compile(
          "(?i)(?=.*[AP]M$)(?=(?:[1-9]\\d?/[1-9]\\d?/\\d{4}\\s+[1-9]|\\d{1,2}/(?:1[3-9]|[23])))(?<month>0?[1-9]|1[0-2])/(?<day>\\d{1,2})/(?<year>\\d{4})\\s+%s(?:%s)"
              .formatted(TIME, ZONE));

  /** Nothing was published on the web before: {@code 1970} is a clock that was never set. */
  private static final int FIRST_YEAR = 1990;

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  /** RFC 822's names in hours, and Vietnam's. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("ICT", 7));

  private FeedDate() {}

  /** Null if it is none. */
  static @Nullable Timestamp of(@Nullable String written) {
    String text = FeedFile.text(written);
    return Stream.of(RFC_822, ISO, AMERICAN, VIETNAMESE)
        .map(form -> form.matcher(text))
        .filter(Matcher::matches)
        .findFirst()
        .map(FeedDate::of)
        .orElse(null);
  }

  private static @Nullable Timestamp of(Matcher date) {
    try {
      LocalDate day =
          LocalDate.of(
              year(date.group("year")), month(date.group("month")), number(date.group("day")));
      if (day.getYear() < FIRST_YEAR) {
        return null;
      }
      ZoneOffset offset = offset(date);
      return offset == null ? Timestamp.of(day) : Timestamp.of(moment(day, date, offset));
    } catch (DateTimeException e) {
      return null; // the 31st of November
    }
  }

  /** In the readers' own time. */
  private static OffsetDateTime moment(LocalDate day, Matcher date, ZoneOffset offset) {
    int hour = number(date.group("hour"));
    int second = date.group("second") == null ? 0 : number(date.group("second"));
    LocalTime time =
        LocalTime.of(
            hour == 24 ? 0 : hour,
            number(date.group("minute")),
            Math.min(second, 59)); // leap second
    return OffsetDateTime.of(hour == 24 ? day.plusDays(1) : day, time, offset)
        .withOffsetSameInstant(FeedFile.VIETNAM);
  }

  /** Null where it says none that is known. */
  private static @Nullable ZoneOffset offset(Matcher date) {
    if (date.group("zone") != null) {
      Integer hours = ZONES.get(date.group("zone").toUpperCase(Locale.ROOT));
      return hours == null ? null : ZoneOffset.ofHours(hours);
    } else if (date.group("sign") == null) {
      return null;
    }
    int sign = date.group("sign").equals("-") ? -1 : 1;
    int minutes = date.group("minutes") == null ? 0 : number(date.group("minutes"));
    return ZoneOffset.ofHoursMinutes(sign * number(date.group("hours")), sign * minutes);
  }

  /** RFC 2822, 4.3: two digits are of 1950 to 2049. */
  private static int year(String digits) {
    int year = number(digits);
    return digits.length() > 2 ? year : year + (year < 50 ? 2000 : 1900);
  }

  private static int month(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return number(text);
    }
    int at = MONTHS.indexOf(text.toLowerCase(Locale.ROOT));
    return at >= 0 && at % 3 == 0 ? at / 3 + 1 : 0; // 0: no month
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
