package io.tomtat.brief;

/** One meaning of a figure. */
sealed interface Value
    permits Quantity, CalendarDate, YearPart, ClockTime, Ratio, Mark, Vague, RelativeDate {

  /** In English, as a finding says it. */
  String words();
}
