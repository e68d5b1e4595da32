package io.tomtat.model;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When the readers expect the edition. The clock is read once, at the start; from then on a
 * monotonic timer counts, so that a clock that is set does no harm.
 */
public final class ReadyBy {

  /** Never. */
  public static final ReadyBy NONE = new ReadyBy(null, Duration.ZERO, () -> 0);

  private final @Nullable ZonedDateTime moment;
  private final long nanos;
  private final long start;
  private final LongSupplier nanoTime;

  /**
   * @param moment null: never
   * @param left until then
   */
  private ReadyBy(@Nullable ZonedDateTime moment, Duration left, LongSupplier nanoTime) {
    this.moment = moment;
    this.nanos = left.toNanos();
    this.start = nanoTime.getAsLong();
    this.nanoTime = nanoTime;
  }

  /** The next such time of day, as the clock stands now. */
  public static ReadyBy next(@Nullable LocalTime time, ZoneId zone, Clock clock) {
    return next(time, zone, clock, System::nanoTime);
  }

  static ReadyBy next(@Nullable LocalTime time, ZoneId zone, Clock clock, LongSupplier nanoTime) {
    if (time == null) {
      return NONE;
    }
    ZonedDateTime now = clock.instant().atZone(zone);
    ZonedDateTime moment = nextAfter(now, time);
    return new ReadyBy(moment, Duration.between(now, moment), nanoTime);
  }

  /** The day whose edition is the next to be ready; today if there is no such time. */
  public static LocalDate day(@Nullable LocalTime time, ZoneId zone, Clock clock) {
    ZonedDateTime now = clock.instant().atZone(zone);
    return time == null ? now.toLocalDate() : nextAfter(now, time).toLocalDate();
  }

  private static ZonedDateTime nextAfter(ZonedDateTime now, LocalTime time) {
    ZonedDateTime today = now.toLocalDate().atTime(time).atZone(now.getZone());
    return today.isAfter(now)
        ? today
        : now.toLocalDate().plusDays(1).atTime(time).atZone(now.getZone());
  }

  /** Time until then; null: for ever. Not below zero. */
  public @Nullable Duration left() {
    if (moment == null) {
      return null;
    }
    long left = nanos - (nanoTime.getAsLong() - start);
    return Duration.ofNanos(Math.max(0, left));
  }

  /**
   * @param longest a call may take
   * @throws ReadyByException if a call that starts now could come back too late
   */
  void requireTimeFor(Duration longest) {
    Duration left = left();
    if (left != null && left.compareTo(longest) < 0) {
      throw new ReadyByException(words());
    }
  }

  /** Why a run ends early, for people. */
  public String words() {
    return moment == null
        ? ""
        : "Briefing ended in time for ready-by %s (%s)."
            .formatted(moment.toLocalTime(), moment.getZone());
  }
}
