package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Dateline;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Briefing.Finding.Severity;
import io.tomtat.article.Briefing.Name;
import io.tomtat.article.Briefing.Paper;
import io.tomtat.article.Briefing.Person;
import io.tomtat.article.Briefing.Statement;
import io.tomtat.article.Briefing.Topic;
import io.tomtat.article.Metadata;
import io.tomtat.article.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A small article and what a briefing says of it, for tests of the checks of wording.
 *
 * @param vietnamese the body's sentences, separated by a bar or a pilcrow
 */
record Told(
    String vietnamese,
    String title,
    List<String> points,
    List<Person> people,
    List<Name> names,
    List<Paper> documents) {

  private static final Glossary GLOSSARY = Prompt.load("briefing", Path.of("prompts")).glossary();

  private static final AnswerChecks CHECKS =
      new AnswerChecks(GLOSSARY, List.of(new FigureCheck(), new WordingChecks(GLOSSARY)));

  /** An article as the checks get it, without terms. */
  static Reading reading(Version version) {
    return Reading.of(version, new Glossary(List.of(), List.of()));
  }

  /** One key point that names every sentence of the body. */
  static Told of(String vietnamese, String english) {
    return new Told(
        vietnamese, "News of the day", List.of(english), List.of(), List.of(), List.of());
  }

  Told titled(String title) {
    return new Told(vietnamese, title, points, people, names, documents);
  }

  Told with(Person... some) {
    return new Told(vietnamese, title, points, List.of(some), names, documents);
  }

  Told with(Name... some) {
    return new Told(vietnamese, title, points, people, List.of(some), documents);
  }

  Told with(Paper... some) {
    return new Told(vietnamese, title, points, people, names, List.of(some));
  }

  /** The messages of what is wrong beyond doubt. */
  List<String> errors() {
    return findings(Severity.ERROR);
  }

  List<String> warnings() {
    return findings(Severity.WARNING);
  }

  private List<String> findings(Severity severity) {
    return CHECKS.findings(briefing(), CHECKS.reading(version())).stream()
        .filter(each -> each.severity() == severity)
        .map(Told::line)
        .toList();
  }

  /** {@code name key_points 1: 'Osaka' is not in the article}. */
  private static String line(Finding finding) {
    return finding.kind() + " " + RepairRequest.line(finding);
  }

  private Version version() {
    return Version.of("Tin trong ngày", List.of(sentences()), List.of(), Metadata.NONE);
  }

  private List<String> sentences() {
    return List.of(vietnamese.split("\\s*[|¶]\\s*", 0));
  }

  private Briefing briefing() {
    List<Integer> body = IntStream.rangeClosed(2, sentences().size() + 1).boxed().toList();
    return new Briefing(
        Topic.OTHER,
        new Statement(title, List.of(1)),
        new Dateline("", "", List.of()),
        List.of(),
        points.stream().map(text -> new Statement(text, body)).toList(),
        people,
        names,
        documents,
        List.of());
  }
}
