package io.tomtat.extract;

import io.tomtat.article.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as pages write them, for machines and for people; always with a year. */
final class Dates {

  /** Vietnam's; a time without an offset is meant so. */
  static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

  /**
   * {@code 2026-10-21T17:42:00+07:00}, {@code 2026-10-21 17:42}, {@code 2026-10-21T17:42:00.123Z}
   */
  private static final Pattern ISO =
      Pattern.compile(
          "((?:19|20)\\d\\d)-(\\d{1,2})-(\\d{1,2})(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)? ?(Z|[+-]\\d{2}:?\\d{2})?)?");

  /** Of RFC 822: {@code Mon, 16 Nov 2026 08:30:00 +0700}; a time is worth its offset only. */
  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} ((?:19|20)\\d\\d)"
              + "(?: (\\d{1,2}):(\\d{2})(?::(\\d{2}))? ?(Z|UTC?|GMT|[+-]\\d{4}))?(?!\\d)");

  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  /** {@code 16/11/2026}, {@code 16.11.2026}, {@code 16-11-2026} */
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile("(?<![\\d/.])(\\d{1,2})[/.-](\\d{1,2})[/.-]((?:19|20)\\d\\d)(?![\\d/])");

  /** {@code 16 tháng 11 năm 2026}, {@code 16 Tháng Mười Một, 2026} is left out on purpose */
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2}) tháng (\\d{1,2})(?: năm|,)? ((?:19|20)\\d\\d)(?!\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /**
   * {@code 08:30}, {@code 8h30}, {@code 08:30:15 AM}, {@code 8 giờ 30 phút sáng}, {@code 7 giờ
   * tối}; not the {@code +07:00} of an offset, nor how long something took: {@code sau 3 giờ 20
   * phút}
   */
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d+:.,/-])(?<!(?:sau|trong|hơn|gần|suốt|mất|thêm|dài|khoảng|cách đây) )(\\d{1,2})"
              + "(?:[:hg](\\d{2})(?::\\d{2})?|h(?= ?(?:sáng|trưa|chiều|tối|đêm))"
              + "| giờ (\\d{1,2})(?!\\d)(?: phút)?(?! trước)| giờ(?= (?:sáng|trưa|chiều|tối|đêm)))"
              + "(?: ?([AP]M|sáng|trưa|chiều|tối|đêm)(?!\\p{L}))?(?!\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Dates() {}

  /** A date written for machines; null if it is none. */
  static @Nullable Timestamp machine(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Matcher iso = ISO.matcher(text);
    Matcher mail = RFC_822.matcher(text);
    try {
      if (iso.find()) {
        return timestamp(iso, day(iso.group(1), iso.group(2), iso.group(3)));
      }
      if (mail.find()) {
        String month = String.valueOf(MONTHS.indexOf(mail.group(2)) / 3 + 1);
        return timestamp(mail, day(mail.group(3), month, mail.group(1)));
      }
    } catch (DateTimeException e) {
      return null;
    }
    return visible(text);
  }

  /** A date with its year in a line for people, with the time beside it if there is one. */
  static @Nullable Timestamp visible(String line) {
    Matcher date = DAY_MONTH_YEAR.matcher(line);
    if (!date.find()) {
      date = IN_WORDS.matcher(line);
      if (!date.find()) {
        return null;
      }
    }
    try {
      LocalDate day = day(date.group(3), date.group(2), date.group(1));
      String rest = line.substring(0, date.start()) + "  " + line.substring(date.end());
      LocalTime time = time(rest);
      return time == null ? Timestamp.of(day) : Timestamp.of(day.atTime(time).atOffset(VIETNAM));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The line without its dates, times, week day and zone: {@code Bảo Trung | }. */
  static String without(String line) {
    String rest = DAY_MONTH_YEAR.matcher(line).replaceAll("");
    rest = IN_WORDS.matcher(rest).replaceAll("");
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
      case "pm", "chiều", "tối" -> said < 12 ? said + 12 : said;
      case "trưa" -> said < 10 ? said + 12 : said;
      case "đêm" -> said >= 6 && said < 12 ? said + 12 : said % 12 == 0 ? 0 : said;
      case "am" -> said % 12;
      default -> said;
    };
  }

  /** Of a date whose groups from the fourth on are hour, minute, second and offset. */
  private static Timestamp timestamp(Matcher said, LocalDate day) {
    if (said.group(4) == null) {
      return Timestamp.of(day);
    }
    int seconds = said.group(6) == null ? 0 : Integer.parseInt(said.group(6));
    LocalTime time =
        LocalTime.of(Integer.parseInt(said.group(4)), Integer.parseInt(said.group(5)), seconds);
    ZoneOffset offset = offset(said.group(7));
    return Timestamp.of(OffsetDateTime.of(day, time, offset).withOffsetSameInstant(VIETNAM));
  }

  private static ZoneOffset offset(@Nullable String said) {
    if (said == null) {
      return VIETNAM;
    }
    return Character.isLetter(said.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(said);
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
