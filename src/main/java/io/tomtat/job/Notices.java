package io.tomtat.job;

import org.jspecify.annotations.Nullable;

/**
 * Who is told of what.
 *
 * @param done of a run that did its work; null: nobody
 * @param failure of one that a person should know of; null: nobody
 */
public record Notices(@Nullable Notice done, @Nullable Notice failure) {

  public static final String ON_DONE = "on-done";
  public static final String ON_FAILURE = "on-failure";

  /**
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  static Notices of(@Nullable String onDone, @Nullable String onFailure) {
    return new Notices(notice(ON_DONE, onDone), notice(ON_FAILURE, onFailure));
  }

  private static @Nullable Notice notice(String key, @Nullable String text) {
    return text == null ? null : Notice.of(key, text);
  }

  /** The key of the setting that an end belongs to; null for a wrong command line. */
  public static @Nullable String key(Exit exit) {
    return switch (exit) {
      case DONE, ATTENTION -> ON_DONE;
      case HELD, PERSON_NEEDED, FAILED, BUDGET_REACHED, HELD_BACK, STOPPED, BUG -> ON_FAILURE;
      case USAGE, NOT_FOUND -> null;
    };
  }

  /** Null: nobody is told. */
  public @Nullable Notice of(Exit exit) {
    String key = key(exit);
    if (key == null) {
      return null;
    }
    return key.equals(ON_DONE) ? done : failure;
  }
}
