package io.tomtat.job;

import io.tomtat.extract.ParsersDownException;
import io.tomtat.model.BudgetReachedException;
import io.tomtat.model.PersonNeededException;
import io.tomtat.model.ReadyByException;
import io.tomtat.model.ServiceDownException;
import io.tomtat.store.CleanText;
import io.tomtat.store.FenceLostException;
import io.tomtat.store.SqlFault;
import io.tomtat.store.StoreException;
import io.tomtat.store.UnevenNightException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * What is to be said of something that ended a command or a pass early.
 *
 * @param words for people: the edition's page and the last line on the terminal
 */
public record Explanation(Exit exit, String words) {

  /** Empty for a defect: that one is not explained but shown. */
  public static Optional<Explanation> of(Throwable thrown) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      Exit exit = exit(e);
      if (exit != null) {
        return Optional.of(new Explanation(exit, CleanText.of(words(e))));
      }
    }
    return Optional.empty();
  }

  /**
   * Of all that failed at once, what each suppressed included: the one whose exit comes first; a
   * defect has the last word only if it is alone.
   */
  static Optional<Explanation> of(List<Throwable> failures) {
    return failures.stream()
        .flatMap(Explanation::withSuppressed)
        .flatMap(failure -> of(failure).stream())
        .min(Comparator.comparing(Explanation::exit));
  }

  private static Stream<Throwable> withSuppressed(Throwable failure) {
    return Stream.concat(
        Stream.of(failure),
        Stream.of(failure.getSuppressed()).flatMap(Explanation::withSuppressed));
  }

  private static @Nullable Exit exit(Throwable e) {
    if (e instanceof BudgetReachedException) {
      return Exit.BUDGET_REACHED;
    } else if (e instanceof HeldBackException) {
      return Exit.HELD_BACK;
    } else if (e instanceof ReadyByException) {
      return Exit.STOPPED;
    } else if (e instanceof JobHeldException) {
      return Exit.HELD;
    } else if (e instanceof NoSuchJobException) {
      return Exit.NOT_FOUND;
    } else if (e instanceof PersonNeededException || e instanceof JobFileException) {
      return Exit.PERSON_NEEDED;
    } else if (e instanceof StoreException store) {
      return switch (store.kind()) {
        case SETTING -> Exit.PERSON_NEEDED;
        case UNAVAILABLE -> Exit.FAILED;
        case IN_USE -> Exit.HELD;
      };
    } else if (e instanceof ServiceDownException
        || e instanceof ParsersDownException
        || e instanceof FenceLostException
        || e instanceof UnevenNightException
        || e instanceof IOException
        || isDatabase(e)) {
      return Exit.FAILED;
    }
    return null;
  }

  private static String words(Throwable e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof IOException) {
      return "A file could not be read or written (%s: %s)."
          .formatted(e.getClass().getSimpleName(), message);
    }
    return isDatabase(e) && !(e instanceof StoreException)
        ? "The database could not be reached or could not write (%s)."
            .formatted(message.lines().findFirst().orElse(""))
        : message;
  }

  /** A row has a version that this run did not give it where a commit's answer was cut off. */
  private static boolean isDatabase(Throwable e) {
    return e instanceof OptimisticLockingFailureException || SqlFault.of(e) == SqlFault.TRANSIENT;
  }
}
