package io.tomtat.report;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Dateline;
import io.tomtat.article.Briefing.Figure;
import io.tomtat.article.Briefing.Finding.Severity;
import io.tomtat.article.Briefing.Paper;
import io.tomtat.article.Briefing.Person;
import io.tomtat.article.Briefing.Statement;
import io.tomtat.article.PublishedBriefing;
import io.tomtat.article.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a briefing says in one place, beside the Vietnamese sentences that it rests on.
 *
 * @param position from 1 within the part
 * @param evidence as the article has them; a number that the article lacks is left out
 * @param figures where they come from
 * @param doubted whether a check found an error in it, and the job has it published all the same
 */
record Claim(
    Part part,
    int position,
    String text,
    List<Sentence> evidence,
    List<Figure> figures,
    boolean doubted) {

  /** Every part of a briefing that names evidence, in reading order. */
  static List<Claim> of(PublishedBriefing published) {
    Briefing briefing = published.briefing();
    Claims claims = new Claims(briefing, new Sentences(published.version()));
    claims.add(Part.TITLE, Stream.of(briefing.title()));
    if (!text(briefing.dateline()).isEmpty()) {
      claims.add(Part.DATELINE, Stream.of(statement(briefing.dateline())));
    }
    claims.add(Part.SUMMARY, briefing.summary().stream());
    claims.add(Part.KEY_POINTS, briefing.keyPoints().stream());
    claims.add(Part.PEOPLE, briefing.people().stream().map(Claim::statement));
    claims.add(Part.DOCUMENTS, briefing.documents().stream().map(Claim::statement));
    return claims.all;
  }

  /** Collects them. */
  private record Claims(Briefing briefing, Sentences sentences, List<Claim> all) {

    Claims(Briefing briefing, Sentences sentences) {
      this(briefing, sentences, new ArrayList<>());
    }

    void add(Part part, Stream<Statement> statements) {
      int position = 1;
      for (Statement statement : statements.toList()) {
        add(part, position++, statement);
      }
    }

    private void add(Part part, int position, Statement statement) {
      all.add(
          new Claim(
              part,
              position,
              statement.text(),
              sentences.numbered(statement.evidence()),
              briefing.figures().stream()
                  .filter(figure -> part.is(figure.part(), figure.position(), position))
                  .toList(),
              briefing.findings().stream()
                  .filter(finding -> finding.severity() == Severity.ERROR)
                  .anyMatch(error -> part.is(error.part(), error.position(), position))));
    }
  }

  private static Statement statement(Dateline dateline) {
    return new Statement(text(dateline), dateline.evidence());
  }

  private static Statement statement(Person person) {
    return new Statement(joined(person.en(), person.roleEn()), person.evidence());
  }

  private static Statement statement(Paper paper) {
    return new Statement(joined(paper.en(), paper.issuer(), paper.date()), paper.evidence());
  }

  /** Place and date as far as they are there: {@code Hanoi, 17 October}. */
  static String text(Dateline dateline) {
    return joined(dateline.place(), dateline.date());
  }

  /** What is there of the parts, with commas between. */
  static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
  }

  /** The claim's place for people: {@code Key point 2}. */
  public String label() {
    String words = part.words(position);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The claim's place within its briefing's anchors: {@code key_points-2}. */
  public String anchor() {
    return part.code() + "-" + position;
  }

  /** The numbers of its sentences: {@code 2, 7}. */
  public String numbers() {
    return evidence.stream()
        .map(sentence -> Integer.toString(sentence.number()))
        .collect(Collectors.joining(", "));
  }
}
