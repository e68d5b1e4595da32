package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Finding;
import java.util.List;

/**
 * The checks of what is said in words: language, names, offices, terms, hedges, and orders that the
 * article gave. They share one reading of the article.
 */
final class WordingChecks implements AnswerChecks.Check {

  /** Says what it finds wrong. */
  @FunctionalInterface
  interface Check {
    List<Finding> findings(Proof proof);
  }

  private static final List<Check> ALL =
      List.of(
          new LanguageCheck(),
          new InjectionCheck(),
          new NameCheck(),
          new RoleCheck(),
          new TermCheck(),
          new HedgeCheck());

  private final Terms terms;

  WordingChecks(Glossary glossary) {
    this.terms = new Terms(glossary);
  }

  @Override
  public List<Finding> findings(Briefing briefing, Reading article) {
    Proof proof = new Proof(briefing, article.words(), terms);
    return ALL.stream().flatMap(check -> check.findings(proof).stream()).distinct().toList();
  }
}
