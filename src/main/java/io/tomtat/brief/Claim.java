package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Briefing.Finding.Severity;
import io.tomtat.article.Briefing.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * An English sentence or field of a briefing, and where it stands.
 *
 * @param part as in a finding
 * @param position as in a finding
 * @param evidence numbers of the sentences named with it; empty where the field has none
 */
record Claim(String part, int position, Words words, List<Integer> evidence) {

  /** Title, summary and key points. */
  static List<Claim> statements(Briefing briefing) {
    List<Claim> all = new ArrayList<>();
    all.add(of("title", 0, briefing.title()));
    all.addAll(list("summary", briefing.summary()));
    all.addAll(list("key_points", briefing.keyPoints()));
    return all;
  }

  /** The English fields beside the statements: places, names, roles, documents. */
  static List<Claim> fields(Briefing briefing) {
    List<Claim> all = new ArrayList<>();
    Briefing.Dateline dateline = briefing.dateline();
    add(all, "dateline", 0, dateline.place(), dateline.evidence());
    add(all, "dateline", 0, dateline.date(), dateline.evidence());
    for (int i = 0; i < briefing.people().size(); i++) {
      Briefing.Person person = briefing.people().get(i);
      add(all, "people", i + 1, person.en(), person.evidence());
      add(all, "people", i + 1, person.roleEn(), person.evidence());
    }
    for (int i = 0; i < briefing.names().size(); i++) {
      add(all, "names", i + 1, briefing.names().get(i).en(), List.of());
    }
    for (int i = 0; i < briefing.documents().size(); i++) {
      Briefing.Paper paper = briefing.documents().get(i);
      add(all, "documents", i + 1, paper.en(), paper.evidence());
      add(all, "documents", i + 1, paper.issuer(), paper.evidence());
      add(all, "documents", i + 1, paper.date(), paper.evidence());
    }
    return all;
  }

  private static Claim of(String part, int position, Statement statement) {
    return new Claim(part, position, Words.of(statement.text()), statement.evidence());
  }

  private static List<Claim> list(String part, List<Statement> statements) {
    List<Claim> all = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      all.add(of(part, i + 1, statements.get(i)));
    }
    return all;
  }

  private static void add(
      List<Claim> all, String part, int position, String text, List<Integer> evidence) {
    if (!text.isBlank()) {
      all.add(new Claim(part, position, Words.of(text), evidence));
    }
  }

  String text() {
    return words.text();
  }

  Finding error(String kind, String message) {
    return new Finding(Severity.ERROR, kind, part, position, message);
  }

  Finding warning(String kind, String message) {
    return new Finding(Severity.WARNING, kind, part, position, message);
  }
}
