package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Name;
import io.tomtat.article.Briefing.Person;
import io.tomtat.article.Briefing.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Copies of a briefing that differ in one place. */
record Edits(Briefing briefing) {

  /** One for each of title, summary sentences and key points that the edit changes. */
  Stream<Briefing> eachStatement(UnaryOperator<String> edit) {
    Stream.Builder<Briefing> all = Stream.builder();
    Statement title = briefing.title();
    changed(title, edit).forEach(each -> all.add(withTitle(each)));
    for (int i = 0; i < briefing.summary().size(); i++) {
      int at = i;
      changed(briefing.summary().get(i), edit)
          .forEach(each -> all.add(withSummary(set(briefing.summary(), at, each))));
    }
    for (int i = 0; i < briefing.keyPoints().size(); i++) {
      int at = i;
      changed(briefing.keyPoints().get(i), edit)
          .forEach(each -> all.add(withKeyPoints(set(briefing.keyPoints(), at, each))));
    }
    return all.build();
  }

  private static Stream<Statement> changed(Statement statement, UnaryOperator<String> edit) {
    String text = edit.apply(statement.text());
    return text.equals(statement.text())
        ? Stream.empty()
        : Stream.of(new Statement(text, statement.evidence()));
  }

  static <T> List<T> set(List<T> all, int at, T other) {
    List<T> copy = new ArrayList<>(all);
    copy.set(at, other);
    return copy;
  }

  Briefing withTitle(Statement title) {
    return with(
        title, briefing.summary(), briefing.keyPoints(), briefing.people(), briefing.names());
  }

  Briefing withSummary(List<Statement> summary) {
    return with(
        briefing.title(), summary, briefing.keyPoints(), briefing.people(), briefing.names());
  }

  Briefing withKeyPoints(List<Statement> points) {
    return with(briefing.title(), briefing.summary(), points, briefing.people(), briefing.names());
  }

  /** The last key point becomes another one, resting on the same sentences. */
  Briefing withLastPoint(String text) {
    int last = briefing.keyPoints().size() - 1;
    List<Integer> evidence = briefing.keyPoints().get(last).evidence();
    return withKeyPoints(set(briefing.keyPoints(), last, new Statement(text, evidence)));
  }

  Briefing withPeople(List<Person> people) {
    return with(
        briefing.title(), briefing.summary(), briefing.keyPoints(), people, briefing.names());
  }

  Briefing withNames(List<Name> names) {
    return with(
        briefing.title(), briefing.summary(), briefing.keyPoints(), briefing.people(), names);
  }

  private Briefing with(
      Statement title,
      List<Statement> summary,
      List<Statement> points,
      List<Person> people,
      List<Name> names) {
    return new Briefing(
        briefing.topic(),
        title,
        briefing.dateline(),
        summary,
        points,
        people,
        names,
        briefing.documents(),
        briefing.findings());
  }
}
