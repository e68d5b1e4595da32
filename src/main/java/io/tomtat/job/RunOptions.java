package io.tomtat.job;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a start was asked to do.
 *
 * @param edition null: the unfinished one, else today's
 * @param limit articles briefed in this start, at most
 * @param only null: all steps
 */
public record RunOptions(@Nullable LocalDate edition, int limit, @Nullable Step only) {

  public static final RunOptions DEFAULT = new RunOptions(null, Integer.MAX_VALUE, null);

  /** A step of the job. */
  public enum Step {
    PULL,
    BRIEF,
    REPORT
  }

  public RunOptions {
    if (limit < 0) {
      throw new IllegalArgumentException("--limit is %d; it cannot be negative".formatted(limit));
    }
  }

  boolean limited() {
    return limit < Integer.MAX_VALUE;
  }
}
