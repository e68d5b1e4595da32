package io.tomtat.extract;

import io.tomtat.article.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long ago, as pages say instead of a date: a date only for who knows when the page was
 * fetched.
 *
 * <p>It is no more precise than its words: {@code 3 giờ trước} may have been written on a page that
 * a host kept for a while, so it tells the day, and none at all where midnight lies between.
 */
final class Ago {

  /**
   * {@code 3 giờ trước}, {@code khoảng 25 phút trước}, {@code 1 giờ 20 phút trước}, {@code 2h
   * trước}
   */
  private static final Pattern PAST =
      words(
          "(?:khoảng |cách đây )?(?<count>\\d{1,3}|một) ?(?<unit>giây|phút|giờ|tiếng|ngày|tuần|h|p)"
              + "(?: (?<rest>\\d{1,2}) phút)? trước");

  /** {@code Hôm qua}, in {@code Hôm qua lúc 08:30} and {@code 16:05, hôm nay} */
  private static final Pattern DAY = words("(?<day>hôm nay|hôm qua|hôm kia)(?:,? lúc)?");

  private static final Pattern NOW = words("vừa xong|vừa mới đăng|vừa đăng");

  /** {@code 2 tuần trước}: which day it was is not said. */
  private static final String WEEK = "tuần";

  /** A host's clock may be ahead of ours. */
  private static final Duration AHEAD = Duration.ofMinutes(10);

  /** What is said to be now may be some minutes old. */
  private static final Duration NOW_LASTS = Duration.ofMinutes(10);

  private Ago() {}

  static boolean isIn(String line) {
    return isExact(line) || DAY.matcher(line).find();
  }

  /** Whether the words stand for a time only: {@code Hôm qua} alone may begin a story. */
  static boolean isExact(String line) {
    return PAST.matcher(line).find()
        || NOW.matcher(line).find()
        || (DAY.matcher(line).find() && Dates.time(line) != null);
  }

  /** The line without the words: {@code Bảo Trung | }. */
  static String without(String line) {
    String rest = PAST.matcher(line).replaceAll("");
    return DAY.matcher(NOW.matcher(rest).replaceAll("")).replaceAll("");
  }

  /**
   * @param fetched when the page was
   * @return null if the line says none, or not which day it was
   */
  static @Nullable Timestamp at(String line, Instant fetched) {
    OffsetDateTime now = fetched.atOffset(Dates.VIETNAM);
    Matcher past = PAST.matcher(line);
    if (past.find()) {
      return past(past, now);
    }
    Matcher day = DAY.matcher(line);
    if (day.find()) {
      return on(day(day.group("day"), now.toLocalDate()), Dates.time(line), now);
    }
    return NOW.matcher(line).find() ? between(now.minus(NOW_LASTS), now) : null;
  }

  private static @Nullable Timestamp past(Matcher said, OffsetDateTime now) {
    if (said.group("unit").equalsIgnoreCase(WEEK)) {
      return null;
    }
    Duration rest = Duration.ofMinutes(said.group("rest") == null ? 0 : number(said.group("rest")));
    Duration unit = rest.isZero() ? unit(said) : Duration.ofMinutes(1);
    OffsetDateTime latest =
        now.minus(unit(said).multipliedBy(number(said.group("count")))).minus(rest);
    return unit.toDays() == 1
        ? Timestamp.of(latest.toLocalDate())
        : between(latest.minus(unit), latest);
  }

  /** {@code một} is the only one that pages write as a word. */
  private static int number(String said) {
    return Character.isDigit(said.charAt(0)) ? Integer.parseInt(said) : 1;
  }

  private static Duration unit(Matcher said) {
    return switch (said.group("unit").toLowerCase(Locale.ROOT)) {
      case "giây" -> Duration.ofSeconds(1);
      case "phút", "p" -> Duration.ofMinutes(1);
      case "ngày" -> Duration.ofDays(1);
      default -> Duration.ofHours(1);
    };
  }

  private static LocalDate day(String said, LocalDate today) {
    return switch (said.toLowerCase(Locale.ROOT)) {
      case "hôm qua" -> today.minusDays(1);
      case "hôm kia" -> today.minusDays(2);
      default -> today;
    };
  }

  /** What lies ahead was not written for this day. */
  private static @Nullable Timestamp on(
      LocalDate day, @Nullable LocalTime time, OffsetDateTime now) {
    if (time == null) {
      return Timestamp.of(day);
    }
    OffsetDateTime moment = day.atTime(time).atOffset(Dates.VIETNAM);
    return moment.isAfter(now.plus(AHEAD)) ? null : Timestamp.of(moment);
  }

  private static @Nullable Timestamp between(OffsetDateTime earliest, OffsetDateTime latest) {
    boolean oneDay = earliest.toLocalDate().equals(latest.toLocalDate());
    return oneDay ? Timestamp.of(latest.toLocalDate()) : null;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<![\\p{L}\\d])(?:" + alternatives + ")(?!\\p{L})",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
