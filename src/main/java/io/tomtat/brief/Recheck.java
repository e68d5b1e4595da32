package io.tomtat.brief;

import io.tomtat.article.Outcome.Briefed;
import io.tomtat.article.Reply.Finish;
import io.tomtat.article.StoredReply;
import io.tomtat.article.Version;
import io.tomtat.brief.Judge.Ruling;
import io.tomtat.brief.Judge.Ruling.Unsound;
import io.tomtat.model.ModelSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges replies that are there already by the present checks; asks nobody. */
public final class Recheck {

  private final Judge judge;

  public Recheck(Prompt prompt, ModelSettings settings, OnFindings onFindings) {
    this.judge = new Judge(prompt.checks(), onFindings, settings);
  }

  /**
   * The briefing of the last reply that passes; else what can be published of those that do not, as
   * when they were new.
   *
   * @param replies of one take
   */
  public Optional<Briefed> briefed(List<StoredReply> replies, Version version) {
    List<Unsound> unsound = new ArrayList<>();
    for (StoredReply stored : whole(replies)) {
      Ruling ruling = rule(stored, version);
      if (ruling instanceof Ruling.Sound sound) {
        return Optional.of(new Briefed(sound.briefing(), stored.provenance()));
      } else if (ruling instanceof Unsound each) {
        unsound.add(each);
      }
    }
    return unsound.isEmpty()
        ? Optional.empty()
        : judge
            .settle(unsound, version)
            .map(rest -> new Briefed(rest, whole(replies).get(0).provenance()));
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
    return ruling instanceof Unsound unsound ? Judge.words(unsound.errors()) : "";
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
