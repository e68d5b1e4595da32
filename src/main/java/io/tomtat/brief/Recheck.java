package io.tomtat.brief;

import static java.util.stream.Collectors.joining;

import io.tomtat.article.Outcome.Briefed;
import io.tomtat.article.Reply.Finish;
import io.tomtat.article.StoredReply;
import io.tomtat.article.Version;
import java.util.List;
import java.util.Optional;

/** Judges replies that are there already by the present checks; asks nobody. */
public final class Recheck {

  private final AnswerChecks checks;

  /**
   * @param prompt whose glossary counts
   */
  public Recheck(Prompt prompt) {
    this.checks = prompt.checks();
  }

  /**
   * The briefing of the last reply that passes.
   *
   * @param replies of one take
   */
  public Optional<Briefed> briefed(List<StoredReply> replies, Version version) {
    return replies.stream()
        .filter(stored -> complete(stored))
        .sorted((a, b) -> Integer.compare(b.attempt(), a.attempt()))
        .flatMap(stored -> briefed(stored, version).stream())
        .findFirst();
  }

  /** What keeps the last whole reply from passing; empty if it passes, or if there is none. */
  public String problems(List<StoredReply> replies, Version version) {
    return replies.stream()
        .filter(stored -> complete(stored))
        .max((a, b) -> Integer.compare(a.attempt(), b.attempt()))
        .map(stored -> problems(stored, version))
        .orElse("");
  }

  private static boolean complete(StoredReply stored) {
    Finish finish = stored.reply().finish();
    return finish == Finish.STOP || finish == Finish.OTHER;
  }

  private Optional<Briefed> briefed(StoredReply stored, Version version) {
    return AnswerReader.read(stored.reply().text()) instanceof Answer.Brief brief
            && checks.problems(brief, version).isEmpty()
        ? Optional.of(new Briefed(checks.marked(brief, version), stored.provenance()))
        : Optional.empty();
  }

  private String problems(StoredReply stored, Version version) {
    Answer answer = AnswerReader.read(stored.reply().text());
    if (answer instanceof Answer.Withheld withheld) {
      return "the model withholds it: " + withheld.why();
    }
    return checks.problems(answer, version).stream()
        .map(RepairRequest::line)
        .collect(joining("; "));
  }
}
