package io.tomtat.report;

import io.tomtat.article.PublishedBriefing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The corrections of an article as a page shows them.
 *
 * @param more how many others there are
 */
record Corrections(List<Correction> shown, int more) {

  /** A reader who wants to know more of an article that is as good as rewritten reads it. */
  private static final int SHOWN = 20;

  static Corrections of(PublishedBriefing published) {
    List<Correction> all = Correction.of(published);
    int shown = Math.min(SHOWN, all.size());
    return new Corrections(all.subList(0, shown), all.size() - shown);
  }

  public String count() {
    return new Quantity(shown.size() + more, "sentence").toString();
  }

  /** That not all are shown; null if they are. */
  public @Nullable String shortened(String id) {
    return more == 0
        ? null
        : "%s more; tomtat show %s prints them.".formatted(Quantity.figure(more), id);
  }
}
