package io.tomtat.brief;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Times of day and spans of hours, minutes and seconds: 8h30, 2 giờ 40 phút, 9 phút 58 giây 41. */
final class VietnameseTimes {

  /** How far back "chiều 14/5, lúc 3 giờ" is looked for. */
  private static final int REACH = 6;

  private final Tokens text;

  VietnameseTimes(Tokens text) {
    this.text = text;
  }

  Optional<Found> at(int index) {
    return colon(index).or(() -> hours(index)).or(() -> minutes(index)).or(() -> seconds(index));
  }

  /** 15:00. */
  private Optional<Found> colon(int index) {
    boolean time =
        text.get(index).between(0, 24)
            && text.get(index + 1).is(":")
            && text.glued(index + 1)
            && text.glued(index + 2)
            && text.get(index + 2).between(0, 59)
            && text.get(index + 2).text().length() == 2;
    return time
        ? Optional.of(
            found(
                index, index + 3, text.get(index).whole(), text.get(index + 2).whole(), List.of()))
        : Optional.empty();
  }

  private Optional<Found> hours(int index) {
    boolean glued = text.glued(index + 1) && text.get(index + 1).is("h", "g");
    boolean said = text.get(index + 1).is("giờ") && !text.get(index + 2).is("đồng");
    if (!text.get(index).between(0, 24) || !(glued || said)) {
      return Optional.empty();
    }
    int hour = text.get(index).whole();
    int end = index + 2;
    Token next = text.get(end);
    if (next.between(0, 59) && (said ? text.get(end + 1).is("phút") : text.glued(end))) {
      int after = text.get(end + 1).is("phút", "'") ? end + 2 : end + 1;
      List<Value> span = List.of(Quantity.of(60L * hour + next.whole(), Unit.MINUTE));
      return Optional.of(found(index, after, hour, next.whole(), span));
    }
    if (next.is("rưỡi")) {
      return Optional.of(halfPast(index, end + 1, hour));
    }
    return Optional.of(found(index, end, hour, 0, List.of(Quantity.of(hour, Unit.HOUR))));
  }

  private Found halfPast(int index, int end, int hour) {
    BigDecimal span = BigDecimal.valueOf(hour).add(new BigDecimal("0.5"));
    return found(index, end, hour, 30, List.of(Quantity.of(span, Unit.HOUR)));
  }

  private Found found(int index, int end, int hour, int minute, List<Value> spans) {
    List<Value> readings = new ArrayList<>();
    Token after = text.get(end);
    boolean later =
        hour < 12 && (after.is("chiều", "tối", "trưa") && !(hour > 3 && after.is("trưa")));
    boolean night = after.is("đêm") && hour >= 6 && hour < 12;
    if (later || night) {
      readings.add(new ClockTime(hour + 12, minute));
    } else {
      readings.add(new ClockTime(hour % 24, minute));
      if (hour < 12 && !after.is("sáng") && saidBefore(index)) {
        readings.add(new ClockTime(hour + 12, minute));
      }
    }
    readings.addAll(spans);
    boolean part = after.is("sáng", "trưa", "chiều", "tối", "đêm");
    return new Found(part ? end + 1 : end, readings, false);
  }

  private boolean saidBefore(int index) {
    for (int i = index - 1; i >= index - REACH; i--) {
      if (text.get(i).is("chiều", "tối", "đêm")) {
        return true;
      }
    }
    return false;
  }

  /** 9 phút 58 giây 41, 9 phút 58. */
  private Optional<Found> minutes(int index) {
    if (!text.get(index).digits() || !text.get(index + 1).is("phút")) {
      return Optional.empty();
    }
    BigDecimal minutes = text.get(index).amount().multiply(BigDecimal.valueOf(60));
    return seconds(index + 2)
        .map(
            found ->
                Found.of(
                    found.end(),
                    Quantity.of(
                        minutes.add(((Quantity) found.readings().get(0)).number()), Unit.SECOND)));
  }

  /** 58 giây 41: hundredths. */
  private Optional<Found> seconds(int index) {
    Token whole = text.get(index);
    if (!whole.number() || !text.get(index + 1).is("giây")) {
      return Optional.empty();
    }
    Token part = text.get(index + 2);
    boolean hundredths = whole.digits() && part.digits() && part.text().length() <= 3;
    return Optional.of(
        hundredths
            ? Found.of(
                index + 3,
                Quantity.of(new BigDecimal(whole.text() + "." + part.text()), Unit.SECOND))
            : Found.of(index + 2, Quantity.of(whole.amount(), Unit.SECOND)));
  }
}
