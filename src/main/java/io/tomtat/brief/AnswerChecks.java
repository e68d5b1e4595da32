package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Briefing.Finding.Severity;
import io.tomtat.article.Briefing.Statement;
import io.tomtat.article.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What a briefing of the right shape must fulfil. */
final class AnswerChecks {

  /** Says what it finds wrong. */
  @FunctionalInterface
  interface Check {
    List<Finding> findings(Briefing briefing, Reading article);
  }

  /** Of findings without which an answer is not even a briefing. */
  private static final Set<String> FORM = Set.of("shape", "empty", "length", "evidence");

  private static final int LONGEST_TITLE = 140;

  /** Below so many syllables an article may not give for a summary of the usual length. */
  private static final int THIN = 250;

  private final Glossary glossary;
  private final List<Check> all;

  /**
   * In this order.
   *
   * @param glossary the one that the prompt sends
   */
  AnswerChecks(Glossary glossary) {
    this(
        glossary,
        List.of(
            AnswerChecks::filled,
            AnswerChecks::lengths,
            new EvidenceCheck(),
            new FigureCheck(),
            new WordingChecks(glossary)));
  }

  AnswerChecks(Glossary glossary, List<Check> all) {
    this.glossary = glossary;
    this.all = all;
  }

  /** The article, to be read once for all answers about it. */
  Reading reading(Version version) {
    return Reading.of(version, glossary);
  }

  /** Whether findings of this kind concern the answer's form and not what it says. */
  static boolean ofForm(String kind) {
    return FORM.contains(kind);
  }

  static List<Finding> errors(List<Finding> findings) {
    return findings.stream().filter(each -> each.severity() == Severity.ERROR).toList();
  }

  List<Finding> findings(Briefing briefing, Version version) {
    return findings(briefing, reading(version));
  }

  List<Finding> findings(Briefing briefing, Reading article) {
    return all.stream().flatMap(check -> check.findings(briefing, article).stream()).toList();
  }

  private static List<Finding> filled(Briefing briefing, Reading article) {
    List<Finding> found = new ArrayList<>();
    blank(found, "title", List.of(briefing.title()), Statement::text, "text");
    blank(found, "summary", briefing.summary(), Statement::text, "text");
    blank(found, "key_points", briefing.keyPoints(), Statement::text, "text");
    blank(found, "people", briefing.people(), Briefing.Person::vi, "vi");
    blank(found, "people", briefing.people(), Briefing.Person::en, "en");
    blank(found, "names", briefing.names(), Briefing.Name::vi, "vi");
    blank(found, "names", briefing.names(), Briefing.Name::en, "en");
    blank(found, "documents", briefing.documents(), Briefing.Paper::vi, "vi");
    blank(found, "documents", briefing.documents(), Briefing.Paper::en, "en");
    return found;
  }

  private static <T> void blank(
      List<Finding> found, String part, List<T> items, Function<T, String> field, String name) {
    for (int i = 0; i < items.size(); i++) {
      if (field.apply(items.get(i)).isBlank()) {
        int position = part.equals("title") ? 0 : i + 1;
        found.add(error("empty", part, position, name + " is empty"));
      }
    }
  }

  private static List<Finding> lengths(Briefing briefing, Reading article) {
    boolean thin = thin(article.version());
    List<Finding> found = new ArrayList<>();
    between(found, "title", "characters", briefing.title().text().length(), 1, LONGEST_TITLE);
    between(found, "summary", "sentences", briefing.summary().size(), thin ? 1 : 3, 10);
    between(found, "summary", "words", words(briefing.summaryText()), thin ? 10 : 40, 200);
    between(found, "key_points", "points", briefing.keyPoints().size(), thin ? 1 : 3, 7);
    return found;
  }

  /** Whether the article may be too short for a summary of the usual length. */
  static boolean thin(Version version) {
    return words(version.body()) + words(String.join(" ", version.captions())) < THIN;
  }

  private static void between(
      List<Finding> found, String part, String unit, int size, int least, int most) {
    if (size < least || size > most) {
      found.add(
          error(
              "length",
              part,
              0,
              "the number of %s is %d; %d to %d are asked for".formatted(unit, size, least, most)));
    }
  }

  static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  static Finding error(String kind, String part, int position, String message) {
    return new Finding(Severity.ERROR, kind, part, position, message);
  }
}
