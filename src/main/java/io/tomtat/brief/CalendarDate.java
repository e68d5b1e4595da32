package io.tomtat.brief;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A date as far as a text gives it: a day, a month, a year or some of these. */
record CalendarDate(@Nullable Integer day, @Nullable Integer month, @Nullable Integer year)
    implements Value {

  static CalendarDate ofYear(int year) {
    return new CalendarDate(null, null, year);
  }

  boolean yearAlone() {
    return day == null && month == null;
  }

  CalendarDate in(@Nullable Integer otherYear) {
    return new CalendarDate(day, month, otherYear);
  }

  @Override
  public String words() {
    List<String> parts = new ArrayList<>();
    if (day != null) {
      parts.add(month == null ? "day " + day : day.toString());
    }
    if (month != null) {
      parts.add(Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK));
    }
    if (year != null) {
      parts.add(year.toString());
    }
    return String.join(" ", parts);
  }
}
