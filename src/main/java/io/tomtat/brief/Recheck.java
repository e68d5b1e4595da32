package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Outcome.Briefed;
import io.tomtat.article.Reply.Finish;
import io.tomtat.article.StoredReply;
import io.tomtat.article.Version;
import io.tomtat.brief.Judge.Ruling;
import io.tomtat.model.ModelSettings;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges replies that are there already by the present checks; asks nobody. */
public final class Recheck {

  private final Judge judge;

  public Recheck(Prompt prompt, ModelSettings settings, OnFindings onFindings) {
    this.judge = new Judge(prompt.checks(), onFindings, settings.partLength());
  }

  /**
   * The briefing of the last reply that passes; else what can be published of the last one that
   * does not.
   *
   * @param replies of one take
   */
  public Optional<Briefed> briefed(List<StoredReply> replies, Version version) {
    List<StoredReply> whole = whole(replies);
    for (StoredReply stored : whole) {
      if (rule(stored, version) instanceof Ruling.Sound sound) {
        return Optional.of(new Briefed(sound.briefing(), stored.provenance()));
      }
    }
    for (StoredReply stored : whole) {
      if (rule(stored, version) instanceof Ruling.Unsound unsound) {
        Optional<Briefing> rest = judge.settle(List.of(unsound), version);
        if (rest.isPresent()) {
          return Optional.of(new Briefed(rest.get(), stored.provenance()));
        }
      }
    }
    return Optional.empty();
  }

  /** What keeps the last whole reply from passing; empty if it passes, or if there is none. */
  public String problems(List<StoredReply> replies, Version version) {
    return whole(replies).stream()
        .findFirst()
        .map(stored -> words(rule(stored, version)))
        .orElse("");
  }

  private static String words(Ruling ruling) {
    if (ruling instanceof Ruling.Withheld withheld) {
      return "the model withholds it: " + withheld.why();
    }
    return ruling instanceof Ruling.Unsound unsound ? Judge.words(unsound.errors()) : "";
  }

  private Ruling rule(StoredReply stored, Version version) {
    return judge.rule(stored.reply().text(), version);
  }

  /** The newest first. */
  private static List<StoredReply> whole(List<StoredReply> replies) {
    return replies.stream()
        .filter(Recheck::whole)
        .sorted(Comparator.comparingInt(StoredReply::attempt).reversed())
        .toList();
  }

  private static boolean whole(StoredReply stored) {
    Finish finish = stored.reply().finish();
    return finish == Finish.STOP || finish == Finish.OTHER;
  }
}
