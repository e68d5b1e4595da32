package io.tomtat.report;

import io.tomtat.article.Briefing.Topic;
import io.tomtat.article.Edition.Change;
import io.tomtat.article.PublishedBriefing.Because;
import io.tomtat.article.PublishedBriefing.Superseded;
import org.jspecify.annotations.Nullable;

/**
 * What the contents of a page say of a briefing: all of them are in memory at once, so it is small.
 *
 * @param shown whether the page has the briefing itself
 * @param change null if nothing is new about it since the revision before
 * @param replaces which briefing it replaces, and why, as a sentence; null if none
 * @param because why; null if it replaces none
 */
record Headline(
    int position,
    String id,
    String shortId,
    String title,
    Topic topic,
    boolean shown,
    boolean withdrawn,
    String withdrawnBecause,
    @Nullable Change change,
    @Nullable String replaces,
    @Nullable Because because) {

  static Headline of(Entry entry, boolean shown) {
    Superseded old = entry.published().supersedes();
    return new Headline(
        entry.item().position(),
        entry.id(),
        entry.shortId(),
        entry.briefing().title().text(),
        entry.topic(),
        shown,
        entry.withdrawn(),
        entry.withdrawn() ? entry.withdrawnBecause() : "",
        entry.item().fresh() ? entry.item().change() : null,
        entry.replaces(),
        old == null ? null : old.because());
  }
}
