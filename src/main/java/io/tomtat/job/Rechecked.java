package io.tomtat.job;

import io.tomtat.article.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the present checks say of stored replies.
 *
 * @param looked outcomes whose replies were judged
 * @param published the revision that shows it; null if nothing changed
 */
public record Rechecked(int looked, List<Line> lines, @Nullable Published published) {

  /** What is new about an article. */
  public enum Change {
    /** It was not briefed and is now. */
    BRIEFED,
    /** It is briefed, and would not be by the present checks; nothing was changed. */
    WOULD_FAIL
  }

  /**
   * @param detail the reason before, or what would be found now
   */
  public record Line(Article article, Change change, String detail) {}

  public Rechecked {
    lines = List.copyOf(lines);
  }
}
