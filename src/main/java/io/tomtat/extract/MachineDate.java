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

/** A date that a page or a mail gives for machines: ISO 8601, RFC 822, or as servers print one. */
final class MachineDate {

  private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?";

  /**
   * {@code 2026-10-21T17:42:00+07:00}, {@code 2026/10/21 17:42}, {@code 2026-10-21T17:42:00.123Z}
   */
  private static final Pattern ISO =
      Pattern.compile(
          "((?:19|20)\\d\\d)[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ]+%s ?(Z|[+-]\\d{2}:?\\d{2})?)?"
              .formatted(TIME));

  /** {@code Mon, 16 Nov 2026 08:30:00 +0700}; a time is worth its offset only. */
  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
              + " ((?:19|20)\\d\\d)(?: %s ?(Z|UTC?|GMT|[+-]\\d{4}))?(?!\\d)".formatted(TIME));

  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  /** {@code 11/16/2026 8:30:00 AM}, as servers print dates of which nobody said how. */
  private static final Pattern AMERICAN =
      Pattern.compile(
          "\\s*(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d\\d) %s ?([AP]M)\\s*".formatted(TIME),
          Pattern.CASE_INSENSITIVE);

  private MachineDate() {}

  /** Null if it is none; what is no such date may be one for people. */
  static @Nullable Timestamp of(String text) {
    try {
      Matcher iso = ISO.matcher(text);
      if (iso.find()) {
        return timestamp(iso, Dates.day(iso.group(1), iso.group(2), iso.group(3)));
      }
      Matcher mail = RFC_822.matcher(text);
      if (mail.find()) {
        String month = String.valueOf(MONTHS.indexOf(mail.group(2)) / 3 + 1);
        return timestamp(mail, Dates.day(mail.group(3), month, mail.group(1)));
      }
      Matcher american = AMERICAN.matcher(text);
      return american.matches() && isMonthFirst(american)
          ? american(american)
          : Dates.visible(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** {@code 11/5/2026 8:30:00 AM}; whoever says how a date is printed has zeros before figures. */
  private static boolean isMonthFirst(Matcher date) {
    boolean zeros =
        date.group(1).startsWith("0")
            || date.group(2).startsWith("0")
            || date.group(4).startsWith("0");
    return Integer.parseInt(date.group(1)) <= 12
        && (Integer.parseInt(date.group(2)) > 12 || !zeros);
  }

  private static Timestamp american(Matcher date) {
    int hour = Integer.parseInt(date.group(4)) % 12;
    boolean afternoon = date.group(7).toUpperCase(Locale.ROOT).equals("PM");
    LocalTime time =
        LocalTime.of(hour + (afternoon ? 12 : 0), Integer.parseInt(date.group(5)), seconds(date));
    LocalDate day = Dates.day(date.group(3), date.group(1), date.group(2));
    return Timestamp.of(day.atTime(time).atOffset(Dates.VIETNAM));
  }

  /** Of a date whose groups from the fourth on are hour, minute, second and offset. */
  private static Timestamp timestamp(Matcher said, LocalDate day) {
    if (said.group(4) == null) {
      return Timestamp.of(day);
    }
    LocalTime time =
        LocalTime.of(
            Integer.parseInt(said.group(4)), Integer.parseInt(said.group(5)), seconds(said));
    return Timestamp.of(
        OffsetDateTime.of(day, time, offset(said.group(7))).withOffsetSameInstant(Dates.VIETNAM));
  }

  private static int seconds(Matcher said) {
    return said.group(6) == null ? 0 : Integer.parseInt(said.group(6));
  }

  private static ZoneOffset offset(@Nullable String said) {
    if (said == null) {
      return Dates.VIETNAM;
    }
    return Character.isLetter(said.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(said);
  }
}
