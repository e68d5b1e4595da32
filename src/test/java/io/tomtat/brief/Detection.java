package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.brief.GoldBriefings.Case;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many planted errors of a kind the checks find.
 *
 * @param planted briefings with one error each
 * @param found how many of them got an error
 * @param missed statements of the others
 */
public record Detection(String kind, int planted, int found, List<String> missed) {

  private static final AnswerChecks CHECKS = Prompt.load("briefing", Path.of("prompts")).checks();

  private static final AnswerChecks FIGURES =
      new AnswerChecks(new Glossary(List.of(), List.of()), List.of(new FigureCheck()));

  /** Of each kind of error. */
  public static Stream<Detection> ofAll() {
    List<Case> right = GoldBriefings.all().toList();
    return Stream.of(
            FigureMutations.all(),
            NameMutations.all(),
            WordingMutations.all(),
            InjectionMutations.all())
        .flatMap(List::stream)
        .map(mutation -> of(mutation, right, CHECKS));
  }

  /** Of each kind of error with figures, by the check of figures alone. */
  public static Stream<Detection> ofFigures() {
    List<Case> right = GoldBriefings.all().toList();
    return FigureMutations.all().stream().map(mutation -> of(mutation, right, FIGURES));
  }

  private static Detection of(Mutation mutation, List<Case> right, AnswerChecks checks) {
    int planted = 0;
    List<String> missed = new ArrayList<>();
    for (Case each : right) {
      Reading article = checks.reading(each.version());
      for (Briefing wrong : mutation.of(each).toList()) {
        planted++;
        if (!faulty(wrong, article, checks)) {
          missed.add(each + ": " + difference(wrong, each.briefing()));
        }
      }
    }
    return new Detection(mutation.kind(), planted, planted - missed.size(), missed);
  }

  private static boolean faulty(Briefing wrong, Reading article, AnswerChecks checks) {
    return checks.findings(wrong, article).stream()
        .anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
  }

  private static String difference(Briefing wrong, Briefing right) {
    return Stream.of(List.of(wrong.title()), wrong.summary(), wrong.keyPoints())
        .flatMap(List::stream)
        .filter(
            statement ->
                !statement.equals(right.title())
                    && !right.summary().contains(statement)
                    && !right.keyPoints().contains(statement))
        .map(Briefing.Statement::text)
        .findFirst()
        .orElse("");
  }

  public double rate() {
    return planted == 0 ? 1 : (double) found / planted;
  }
}
