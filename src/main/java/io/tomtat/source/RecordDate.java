package io.tomtat.source;

import io.tomtat.article.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A date as files and databases write it. */
final class RecordDate {

  /** {@code 2026-11-21T08:30:00+07:00}, {@code 2026-11-21 08:30:00.123+07}, {@code …Z} */
  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendLiteral(' ')
          .optionalEnd()
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  /** {@code 21/11/2026 08:30}, {@code 21/11/2026}: day before month, as Vietnamese writes it. */
  private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("d/M/uuuu");

  private static final DateTimeFormatter DAY_FIRST_MOMENT =
      DateTimeFormatter.ofPattern("d/M/uuuu H:mm[:ss]");

  /** More is milliseconds: 2286 is far. */
  private static final long SECONDS = 9_999_999_999L;

  private static final List<Function<String, Timestamp>> FORMS =
      List.of(
          text -> Timestamp.of(LocalDate.parse(text)),
          text -> moment(OffsetDateTime.parse(text.replaceFirst("(?<=^.{10}) ", "T"), MOMENT)),
          text ->
              Timestamp.of(
                  LocalDateTime.parse(text.replaceFirst("(?<=^.{10}) ", "T"))
                      .atOffset(FeedFile.VIETNAM)),
          text ->
              moment(
                  ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                      .toOffsetDateTime()),
          text -> Timestamp.of(LocalDate.parse(text, DAY_FIRST)),
          text ->
              Timestamp.of(LocalDateTime.parse(text, DAY_FIRST_MOMENT).atOffset(FeedFile.VIETNAM)));

  private RecordDate() {}

  /** Null if it is none that can be read for certain; without an offset it is Vietnam's time. */
  static @Nullable Timestamp of(@Nullable String written) {
    String text = FeedFile.text(written);
    if (text.matches("\\d{9,13}")) {
      return Timestamp.of(epoch(Long.parseLong(text)).atOffset(FeedFile.VIETNAM));
    }
    for (Function<String, Timestamp> form : FORMS) {
      try {
        return form.apply(text);
      } catch (DateTimeException e) {
        // another form, perhaps
      }
    }
    return null;
  }

  /** Databases write a moment in whatever zone they are asked from. */
  private static Timestamp moment(OffsetDateTime moment) {
    return Timestamp.of(moment.withOffsetSameInstant(FeedFile.VIETNAM));
  }

  private static Instant epoch(long number) {
    return number > SECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
  }
}
