package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Dateline;
import io.tomtat.article.Briefing.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Every statement names sentences that exist. */
final class EvidenceCheck implements AnswerChecks.Check {

  @Override
  public List<Finding> findings(Briefing briefing, Reading article) {
    int last = article.version().sentences().size();
    List<Finding> found = new ArrayList<>();
    check(found, last, "title", 0, briefing.title().evidence());
    dateline(found, last, briefing.dateline());
    checkAll(found, last, "summary", briefing.summary(), Briefing.Statement::evidence);
    checkAll(found, last, "key_points", briefing.keyPoints(), Briefing.Statement::evidence);
    checkAll(found, last, "people", briefing.people(), Briefing.Person::evidence);
    checkAll(found, last, "documents", briefing.documents(), Briefing.Paper::evidence);
    return found;
  }

  private static void dateline(List<Finding> found, int last, Dateline dateline) {
    boolean empty = dateline.place().isEmpty() && dateline.date().isEmpty();
    if (!empty || !dateline.evidence().isEmpty()) {
      check(found, last, "dateline", 0, dateline.evidence());
    }
  }

  private static <T> void checkAll(
      List<Finding> found,
      int last,
      String part,
      List<T> items,
      Function<T, List<Integer>> evidence) {
    for (int i = 0; i < items.size(); i++) {
      check(found, last, part, i + 1, evidence.apply(items.get(i)));
    }
  }

  private static void check(
      List<Finding> found, int last, String part, int position, List<Integer> evidence) {
    if (evidence.isEmpty()) {
      found.add(AnswerChecks.error("evidence", part, position, "names no sentence as evidence"));
    }
    for (int number : evidence) {
      if (number < 1 || number > last) {
        found.add(
            AnswerChecks.error(
                "evidence",
                part,
                position,
                "names sentence %d; the article has 1 to %d".formatted(number, last)));
      }
    }
  }
}
