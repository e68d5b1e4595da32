package io.tomtat.brief;

import static java.util.stream.Collectors.joining;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Dateline;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Briefing.Finding.Severity;
import io.tomtat.article.Reason;
import io.tomtat.article.Version;
import io.tomtat.model.ModelSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds an answer against its article, and says what may be published of it. Nothing with an error
 * is published as it is: what is wrong is left out if the rest can stand alone.
 */
final class Judge {

  /** Of summary words, unless the article is thin: what still reads as a briefing. */
  private static final int FEWEST_WORDS = 60;

  private static final int SHOWN_PROBLEMS = 3;

  /** Taking a part out can leave another without support, such as a role; seldom more than that. */
  private static final int ROUNDS = 3;

  /** Of these parts single items can be left out. */
  private static final Set<String> LISTS =
      Set.of("summary", "key_points", "people", "names", "documents");

  private final AnswerChecks checks;
  private final OnFindings onFindings;
  private final ModelSettings settings;

  /**
   * @param settings say which articles are read in parts
   */
  Judge(AnswerChecks checks, OnFindings onFindings, ModelSettings settings) {
    this.checks = checks;
    this.onFindings = onFindings;
    this.settings = settings;
  }

  /** What an answer is worth. */
  sealed interface Ruling {

    /**
     * No error was found.
     *
     * @param briefing with the warnings among its findings
     */
    record Sound(Briefing briefing) implements Ruling {}

    /** The model found nothing to brief. */
    record Withheld(String why) implements Ruling {}

    /**
     * @param answer the briefing as it was read, with all findings; empty if it has not its form
     * @param errors never empty
     */
    record Unsound(Optional<Briefing> answer, List<Finding> errors) implements Ruling {
      public Unsound {
        errors = List.copyOf(errors);
      }
    }
  }

  Ruling rule(String reply, Version version) {
    Answer answer = AnswerReader.read(reply);
    if (answer instanceof Answer.Withheld withheld) {
      return new Ruling.Withheld(withheld.why());
    } else if (answer instanceof Answer.Faulty faulty) {
      return new Ruling.Unsound(Optional.empty(), faulty.problems());
    }
    Briefing briefing = checked(((Answer.Brief) answer).briefing(), checks.reading(version));
    List<Finding> errors = errors(briefing);
    return errors.isEmpty()
        ? new Ruling.Sound(briefing)
        : new Ruling.Unsound(Optional.of(briefing), errors);
  }

  /**
   * The last word on an article whose answers all have errors.
   *
   * @param answers the newest first
   * @return what may be published; empty if the article is to be rejected
   */
  Optional<Briefing> settle(List<Ruling.Unsound> answers, Version version) {
    List<Briefing> readable = answers.stream().flatMap(each -> each.answer().stream()).toList();
    Reading article = checks.reading(version);
    Optional<Briefing> sound =
        readable.stream().flatMap(answer -> withoutErrors(answer, article).stream()).findFirst();
    return sound.isPresent() || onFindings == OnFindings.REJECT
        ? sound
        : readable.stream().filter(Judge::readsAsOne).findFirst();
  }

  /** Only what it says may be in doubt, not whether it can be read at all. */
  private static boolean readsAsOne(Briefing marked) {
    return errors(marked).stream().noneMatch(error -> AnswerChecks.ofForm(error.kind()));
  }

  /** Why an article is rejected. */
  static Reason reason(List<Finding> errors) {
    return errors.stream().anyMatch(error -> AnswerChecks.ofForm(error.kind()))
        ? Reason.MALFORMED
        : Reason.UNFAITHFUL;
  }

  /** The first errors in words. */
  static String words(List<Finding> errors) {
    String first =
        errors.stream().limit(SHOWN_PROBLEMS).map(RepairRequest::line).collect(joining("; "));
    int more = errors.size() - SHOWN_PROBLEMS;
    return more > 0 ? "%s; and %d more".formatted(first, more) : first;
  }

  private Briefing checked(Briefing briefing, Reading article) {
    Stream<Finding> coverage =
        LongArticle.of(article.version(), settings).stream().map(each -> each.coverage(briefing));
    return briefing.checked(
        Stream.concat(checks.findings(briefing, article).stream(), coverage).toList(),
        FigureSources.of(briefing, article.figures()));
  }

  private static List<Finding> errors(Briefing briefing) {
    return AnswerChecks.errors(briefing.findings());
  }

  /** What is left without the parts that have errors, if that can stand. */
  private Optional<Briefing> withoutErrors(Briefing answer, Reading article) {
    Briefing rest = answer;
    List<Finding> dropped = new ArrayList<>();
    for (int round = 0; round < ROUNDS && !errors(rest).isEmpty(); round++) {
      List<Finding> errors = errors(rest);
      if (!errors.stream().allMatch(Judge::droppable)) {
        return Optional.empty();
      }
      dropped.addAll(notes(rest, errors));
      rest = checked(without(rest, errors), article);
    }
    return errors(rest).isEmpty() && stands(rest, article.version())
        ? Optional.of(
            rest.checked(
                Stream.concat(dropped.stream(), rest.findings().stream()).toList(), rest.figures()))
        : Optional.empty();
  }

  private static boolean droppable(Finding error) {
    return error.part().equals("dateline")
        || (LISTS.contains(error.part()) && error.position() > 0);
  }

  private static boolean stands(Briefing rest, Version version) {
    return AnswerChecks.thin(version)
        || (AnswerChecks.words(rest.summaryText()) >= FEWEST_WORDS && rest.keyPoints().size() >= 3);
  }

  private static Briefing without(Briefing briefing, List<Finding> errors) {
    return new Briefing(
        briefing.topic(),
        briefing.title(),
        faulty(errors, "dateline", 0) ? new Dateline("", "", List.of()) : briefing.dateline(),
        without(briefing.summary(), "summary", errors),
        without(briefing.keyPoints(), "key_points", errors),
        without(briefing.people(), "people", errors),
        without(briefing.names(), "names", errors),
        without(briefing.documents(), "documents", errors),
        List.of());
  }

  private static <T> List<T> without(List<T> items, String part, List<Finding> errors) {
    List<T> rest = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (!faulty(errors, part, i + 1)) {
        rest.add(items.get(i));
      }
    }
    return rest;
  }

  private static boolean faulty(List<Finding> errors, String part, int position) {
    return errors.stream().anyMatch(e -> e.part().equals(part) && e.position() == position);
  }

  /** Each item that is left out is named once, with the first thing that was wrong with it. */
  private static List<Finding> notes(Briefing briefing, List<Finding> errors) {
    Set<String> named = new HashSet<>();
    return errors.stream()
        .filter(error -> named.add(error.part() + error.position()))
        .map(
            error ->
                new Finding(
                    Severity.WARNING,
                    "left-out",
                    error.part(),
                    0,
                    "left out: %s (%s)".formatted(text(briefing, error), error.message())))
        .toList();
  }

  private static String text(Briefing briefing, Finding error) {
    int index = error.position() - 1;
    return switch (error.part()) {
      case "summary" -> "“%s”".formatted(briefing.summary().get(index).text());
      case "key_points" -> "“%s”".formatted(briefing.keyPoints().get(index).text());
      case "people" -> briefing.people().get(index).en();
      case "names" -> briefing.names().get(index).en();
      case "documents" -> briefing.documents().get(index).en();
      default -> (briefing.dateline().place() + " " + briefing.dateline().date()).strip();
    };
  }
}
