package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Name;
import io.tomtat.article.Briefing.Paper;
import io.tomtat.article.Briefing.Person;
import io.tomtat.article.Briefing.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A text of a briefing that may state figures.
 *
 * @param position from 1 within the part; 0 for title and dateline
 * @param evidence numbers of the sentences named with it; empty if its part names none
 */
record Passage(String part, int position, String text, Notation notation, List<Integer> evidence) {

  static List<Passage> of(Briefing briefing) {
    List<Passage> all = new ArrayList<>();
    all.add(english("title", 0, briefing.title().text(), briefing.title().evidence()));
    all.add(english("dateline", 0, briefing.dateline().date(), briefing.dateline().evidence()));
    statements(all, "summary", briefing.summary());
    statements(all, "key_points", briefing.keyPoints());
    people(all, briefing.people());
    names(all, briefing.names());
    documents(all, briefing.documents());
    return all;
  }

  List<Figure> figures() {
    return notation == Notation.ENGLISH ? EnglishFigures.of(text) : VietnameseFigures.of(text);
  }

  private static void statements(List<Passage> all, String part, List<Statement> statements) {
    for (int i = 0; i < statements.size(); i++) {
      all.add(english(part, i + 1, statements.get(i).text(), statements.get(i).evidence()));
    }
  }

  private static void people(List<Passage> all, List<Person> people) {
    for (int i = 0; i < people.size(); i++) {
      Person person = people.get(i);
      all.add(english("people", i + 1, person.roleEn(), person.evidence()));
      all.add(vietnamese("people", i + 1, person.roleVi(), person.evidence()));
    }
  }

  private static void names(List<Passage> all, List<Name> names) {
    for (int i = 0; i < names.size(); i++) {
      all.add(english("names", i + 1, names.get(i).en(), List.of()));
      all.add(vietnamese("names", i + 1, names.get(i).vi(), List.of()));
    }
  }

  private static void documents(List<Passage> all, List<Paper> documents) {
    for (int i = 0; i < documents.size(); i++) {
      Paper paper = documents.get(i);
      all.add(english("documents", i + 1, paper.en(), paper.evidence()));
      all.add(english("documents", i + 1, paper.issuer(), paper.evidence()));
      all.add(english("documents", i + 1, paper.date(), paper.evidence()));
      all.add(vietnamese("documents", i + 1, paper.vi(), paper.evidence()));
    }
  }

  private static Passage english(String part, int position, String text, List<Integer> evidence) {
    return new Passage(part, position, text, Notation.ENGLISH, evidence);
  }

  private static Passage vietnamese(
      String part, int position, String text, List<Integer> evidence) {
    return new Passage(part, position, text, Notation.VIETNAMESE, evidence);
  }
}
