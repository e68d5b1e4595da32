package io.tomtat.brief;

import io.tomtat.brief.GoldBriefings.Case;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;

/** What all checks of a briefing cost. */
public final class CheckCost {

  private static final AnswerChecks CHECKS = Prompt.load("briefing", Path.of("prompts")).checks();

  private CheckCost() {}

  /**
   * Milliseconds of CPU for one of the right briefings, on average, when warm.
   *
   * @param rounds over all of them; as many warm up
   */
  public static double millis(int rounds) {
    List<Case> cases = GoldBriefings.all().toList();
    run(cases, rounds);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    run(cases, rounds);
    return (threads.getCurrentThreadCpuTime() - before) / 1e6 / rounds / cases.size();
  }

  /** As a judge does: the article is read, all is checked, and the figures' places are found. */
  private static void check(Case each) {
    Reading article = CHECKS.reading(each.version());
    CHECKS.findings(each.briefing(), article);
    FigureSources.of(each.briefing(), article.figures());
  }

  private static void run(List<Case> cases, int rounds) {
    for (int i = 0; i < rounds; i++) {
      cases.forEach(CheckCost::check);
    }
  }
}
