package io.tomtat.brief;

/** A time of day. */
record ClockTime(int hour, int minute) implements Value {
  @Override
  public String words() {
    return "%d:%02d".formatted(hour, minute);
  }
}
