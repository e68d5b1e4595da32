package io.tomtat.cli;

import io.tomtat.article.Article;
import io.tomtat.article.PendingVersion;
import io.tomtat.brief.Briefer;
import io.tomtat.brief.Prompt;
import io.tomtat.job.Explanation;
import io.tomtat.job.JobFile;
import io.tomtat.store.ArticleRecords.Raw;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was asked about an article and what came back, word for word. The ledger keeps no prompts:
 * they would double the database, and text, prompt files and recipe make them again.
 */
final class RawTexts {

  private final Surroundings surroundings;
  private final PrintStream out;

  RawTexts(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.out = surroundings.out();
  }

  void print(ShownArticle shown) {
    prompt(shown);
    for (Raw raw : shown.raw()) {
      heading("Reply, attempt %d, %s".formatted(raw.attempt(), raw.purpose()));
      out.println(plain(Objects.requireNonNullElse(raw.reply(), "(none is kept)")));
    }
  }

  private void prompt(ShownArticle shown) {
    if (shown.state() == null || shown.state().version() == null) {
      return;
    }
    try {
      JobFile file = surroundings.jobFile(shown.article().job());
      Prompt prompt = Prompt.load(file.settings().prompt(), surroundings.prompts(file));
      String recipe = Briefer.recipe(prompt, file.settings().model()).hash().hex();
      prompt(prompt, shown.article(), shown, recipe);
    } catch (RuntimeException e) {
      Explanation known = Explanation.of(e).orElseThrow(() -> e);
      heading("The prompt cannot be shown: " + known.words());
    }
  }

  private void prompt(Prompt prompt, Article article, ShownArticle shown, String recipe) {
    var version = Objects.requireNonNull(Objects.requireNonNull(shown.state()).version());
    String age = age(shown.raw(), recipe);
    heading("Prompt, system, " + age);
    out.println(plain(prompt.system()));
    heading("Prompt, user, " + age);
    out.println(plain(prompt.message(new PendingVersion(0, 1, article, version))));
  }

  /** Whether what is made again is what was sent. */
  private static String age(List<Raw> calls, String recipe) {
    @Nullable Raw last = calls.isEmpty() ? null : calls.get(calls.size() - 1);
    if (last == null) {
      return "as it would be sent";
    }
    return last.newest() && last.recipe().equals(recipe)
        ? "as it was sent"
        : "as it would be sent now: text, prompt or model settings have changed since";
  }

  private void heading(String text) {
    out.printf("%n--- %s%n", text);
  }

  /** Without what could steer a terminal. */
  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").stripTrailing();
  }
}
