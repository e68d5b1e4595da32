package io.tomtat.brief;

import static java.util.stream.Collectors.joining;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Statement;
import io.tomtat.article.Sentence;
import io.tomtat.brief.GoldBriefings.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Replaces what a pattern finds, one finding at a time, in title, summary and key points.
 *
 * @param where finds the places
 * @param how what to write instead; empty where the error cannot be made
 */
record TextMutation(String kind, Pattern where, Replacement how) implements Mutation {

  /** Writes something wrong instead. */
  @FunctionalInterface
  interface Replacement {
    Optional<String> of(MatchResult found, String article);
  }

  @Override
  public Stream<Briefing> of(Case right) {
    Briefing briefing = right.briefing();
    String article =
        right.version().sentences().stream().map(Sentence::text).collect(joining("\n"));
    return Stream.of(
            of(briefing.title(), article)
                .map(title -> with(briefing, title, briefing.summary(), briefing.keyPoints())),
            each(briefing.summary(), article)
                .map(all -> with(briefing, briefing.title(), all, briefing.keyPoints())),
            each(briefing.keyPoints(), article)
                .map(all -> with(briefing, briefing.title(), briefing.summary(), all)))
        .flatMap(UnaryOperator.identity());
  }

  private Stream<List<Statement>> each(List<Statement> statements, String article) {
    return IntStream.range(0, statements.size())
        .boxed()
        .flatMap(i -> of(statements.get(i), article).map(wrong -> replaced(statements, i, wrong)));
  }

  private static List<Statement> replaced(List<Statement> all, int index, Statement wrong) {
    List<Statement> changed = new ArrayList<>(all);
    changed.set(index, wrong);
    return changed;
  }

  private Stream<Statement> of(Statement right, String article) {
    String text = right.text();
    return where
        .matcher(text)
        .results()
        .flatMap(
            found ->
                how
                    .of(found, article)
                    .map(w -> text.substring(0, found.start()) + w + text.substring(found.end()))
                    .stream())
        .filter(wrong -> !wrong.equals(text))
        .map(wrong -> new Statement(wrong, right.evidence()));
  }

  private static Briefing with(
      Briefing right, Statement title, List<Statement> summary, List<Statement> keyPoints) {
    return new Briefing(
        right.topic(),
        title,
        right.dateline(),
        summary,
        keyPoints,
        right.people(),
        right.names(),
        right.documents(),
        right.findings());
  }
}
