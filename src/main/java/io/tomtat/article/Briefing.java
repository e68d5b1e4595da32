package io.tomtat.article;

import java.util.List;
import java.util.Locale;

/**
 * What the model says of a version, in English, each part with the numbers of the sentences that
 * carry it.
 */
public record Briefing(
    Topic topic,
    Statement title,
    Dateline dateline,
    List<Statement> summary,
    List<Statement> keyPoints,
    List<Person> people,
    List<Name> names,
    List<Paper> documents,
    List<Finding> findings) {

  public Briefing {
    summary = List.copyOf(summary);
    keyPoints = List.copyOf(keyPoints);
    people = List.copyOf(people);
    names = List.copyOf(names);
    documents = List.copyOf(documents);
    findings = List.copyOf(findings);
  }

  /** The page's contents are ordered by topic, in this order. */
  public enum Topic {
    DIPLOMACY,
    POLITICS,
    ECONOMY,
    SECURITY,
    SOCIETY,
    CULTURE,
    SPORT,
    OTHER;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param evidence numbers of sentences
   */
  public record Statement(String text, List<Integer> evidence) {
    public Statement {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * @param place empty if the article names none
   * @param date in English as far as the article gives it ("17 October"); empty if it gives none
   */
  public record Dateline(String place, String date, List<Integer> evidence) {
    public Dateline {
      evidence = List.copyOf(evidence);
    }
  }

  public record Person(String vi, String en, String roleVi, String roleEn, List<Integer> evidence) {
    public Person {
      evidence = List.copyOf(evidence);
    }
  }

  public record Name(String vi, String en, Kind kind) {
    /** What bears the name. */
    public enum Kind {
      ORGANISATION,
      PLACE,
      EVENT;

      public String code() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /** A law, resolution, directive or the like that the article is about. */
  public record Paper(String vi, String en, String issuer, String date, List<Integer> evidence) {
    public Paper {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * What a check has to say of one part.
   *
   * @param kind the check's code, such as {@code length}
   * @param part title, dateline, summary, key_points, people, names or documents
   * @param position from 1 within the part; 0 for the part as a whole
   */
  public record Finding(Severity severity, String kind, String part, int position, String message) {
    /** An error keeps a briefing from being published as it is. */
    public enum Severity {
      ERROR,
      WARNING;

      public String code() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  public Briefing with(List<Finding> others) {
    return new Briefing(
        topic, title, dateline, summary, keyPoints, people, names, documents, others);
  }

  /** The summary as one paragraph. */
  public String summaryText() {
    return String.join(" ", summary.stream().map(Statement::text).toList());
  }
}
