package io.tomtat.brief;

import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Briefing.Statement;
import io.tomtat.brief.LongArticle.Part;
import java.util.ArrayList;
import java.util.List;

/** Reads the notes on a part of a long article. */
final class NotesReader {

  private NotesReader() {}

  /**
   * What a reply says.
   *
   * @param statements the most important first
   * @param problems not empty: the reply cannot be used
   */
  record Notes(List<Statement> statements, List<Finding> problems) {
    Notes {
      statements = List.copyOf(statements);
      problems = List.copyOf(problems);
    }
  }

  /** Notes that point out of their part are a problem: nobody else reads the part. */
  static Notes read(String reply, Part part) {
    List<Finding> problems = new ArrayList<>();
    List<Statement> statements = AnswerReader.notes(reply, problems);
    for (int i = 0; i < statements.size(); i++) {
      check(statements.get(i), i + 1, part, problems);
    }
    return new Notes(statements, problems);
  }

  private static void check(Statement statement, int position, Part part, List<Finding> problems) {
    if (statement.text().isBlank()) {
      problems.add(AnswerChecks.error("empty", "notes", position, "text is empty"));
    }
    if (statement.evidence().isEmpty()) {
      problems.add(
          AnswerChecks.error("evidence", "notes", position, "names no sentence as evidence"));
    }
    for (int number : statement.evidence()) {
      if (!part.holds(number)) {
        problems.add(
            AnswerChecks.error(
                "evidence",
                "notes",
                position,
                "names sentence %d; the part has %d to %d"
                    .formatted(number, part.first(), part.last())));
      }
    }
  }
}
