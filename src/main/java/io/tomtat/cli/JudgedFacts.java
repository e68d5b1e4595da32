package io.tomtat.cli;

import io.tomtat.article.Article;
import io.tomtat.article.Briefing;
import io.tomtat.brief.FactGrader;
import io.tomtat.brief.Gold;
import io.tomtat.brief.JudgeSettings;
import io.tomtat.job.JobFile;
import io.tomtat.model.KeptReplies;
import io.tomtat.model.ModelSettings;
import io.tomtat.model.Models;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A job's judge model, and what it says of the facts of briefings.
 *
 * @param file in which its replies are kept
 */
record JudgedFacts(ModelSettings model, Path file, KeptReplies replies, FactGrader grader) {

  static JudgedFacts open(JobFile job, JudgeSettings settings, Surroundings surroundings) {
    ModelSettings model = Objects.requireNonNull(settings.model());
    Path file = surroundings.home().resolve("gold").resolve("judged.jsonl");
    KeptReplies replies =
        new KeptReplies(
            file,
            Models.open(model, job.base(), surroundings.environment()::get, surroundings.clock()),
            model);
    FactGrader grader = new FactGrader(replies, settings.samples(), surroundings.prompts(job));
    return new JudgedFacts(model, file, replies, grader);
  }

  double grade(Gold gold, Article article, Briefing briefing) {
    return grader.grade(gold, article, briefing);
  }

  /** Before anything is paid for. */
  String intent() {
    return "%s judges the key facts; replies are kept in %s, and none is paid for twice."
        .formatted(model.name(), file);
  }

  String result() {
    String unusable =
        grader.unreadable() == 0
            ? ""
            : "; %,d answers could not be used".formatted(grader.unreadable());
    return "Judge: %,d replies paid for, %,d + %,d tokens%s."
        .formatted(replies.asked(), replies.usage().input(), replies.usage().output(), unusable);
  }
}
