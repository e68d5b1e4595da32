package io.tomtat.job;

import io.tomtat.article.Amount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a start was asked to do.
 *
 * @param edition null: the unfinished one, else today's
 * @param limit articles briefed in this start, at most
 * @param only null: all steps
 * @param extraBudget for the edition for good, and for the day in this start; null: nothing
 * @param offline whether tables and the network are not asked: what was kept of the edition is read
 */
public record RunOptions(
    @Nullable LocalDate edition,
    int limit,
    @Nullable Step only,
    @Nullable Amount extraBudget,
    boolean offline) {

  public static final RunOptions DEFAULT = new RunOptions(null, Integer.MAX_VALUE, null, null);

  /** A step of the job. */
  public enum Step {
    PULL,
    BRIEF,
    REPORT
  }

  public RunOptions(@Nullable LocalDate edition, int limit, @Nullable Step only) {
    this(edition, limit, only, null);
  }

  public RunOptions(
      @Nullable LocalDate edition, int limit, @Nullable Step only, @Nullable Amount extraBudget) {
    this(edition, limit, only, extraBudget, false);
  }

  /** The same without asking anybody on the network. */
  public RunOptions withoutNetwork() {
    return new RunOptions(edition, limit, only, extraBudget, true);
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
