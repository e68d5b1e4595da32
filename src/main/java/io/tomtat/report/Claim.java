package io.tomtat.report;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Dateline;
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
 */
record Claim(Part part, int position, String text, List<Sentence> evidence) {

  /** Every part of a briefing that names evidence, in reading order. */
  static List<Claim> of(PublishedBriefing published) {
    Briefing briefing = published.briefing();
    Sentences sentences = new Sentences(published.version());
    List<Claim> claims = new ArrayList<>();
    claims.add(sentences.claim(Part.TITLE, 1, briefing.title()));
    if (!text(briefing.dateline()).isEmpty()) {
      claims.add(sentences.claim(Part.DATELINE, 1, statement(briefing.dateline())));
    }
    addAll(claims, sentences, Part.SUMMARY, briefing.summary().stream());
    addAll(claims, sentences, Part.KEY_POINTS, briefing.keyPoints().stream());
    addAll(claims, sentences, Part.PEOPLE, briefing.people().stream().map(Claim::statement));
    addAll(claims, sentences, Part.DOCUMENTS, briefing.documents().stream().map(Claim::statement));
    return claims;
  }

  private static void addAll(
      List<Claim> claims, Sentences sentences, Part part, Stream<Statement> statements) {
    int position = 1;
    for (Statement statement : statements.toList()) {
      claims.add(sentences.claim(part, position++, statement));
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
