package io.tomtat.report;

import io.tomtat.article.Article;
import io.tomtat.article.Metadata;
import io.tomtat.article.Sentence;
import io.tomtat.article.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The text of an article without a briefing, for a terminal: what a model would be given. */
public final class ArticleText {

  private ArticleText() {}

  /**
   * Renders where the article is from and its numbered sentences, each line ended by a line feed,
   * without control characters.
   *
   * @param width of the terminal, in columns
   */
  public static String of(Article article, Version version, int width) {
    Metadata metadata = version.metadata();
    List<String> lines = new ArrayList<>();
    lines.addAll(Column.wrap(article.source() + ": " + article.uri(), width));
    lines.addAll(
        Column.wrap(
            "%s, %s"
                .formatted(
                    Objects.requireNonNullElse(metadata.publisher(), "publisher unknown"),
                    Objects.requireNonNullElse(metadata.published(), "publication date unknown")),
            width));
    lines.add("─".repeat(width));
    version.sentences().forEach(sentence -> lines.addAll(Column.wrap(line(sentence), width)));
    return String.join("\n", lines) + "\n";
  }

  private static String line(Sentence sentence) {
    String role =
        switch (sentence.role()) {
          case TITLE -> "(title) ";
          case BODY -> "";
          case CAPTION -> "(caption) ";
        };
    return "[%d] %s%s".formatted(sentence.number(), role, sentence.text());
  }

  /** The text on one line, without anything that could steer a terminal. */
  public static String oneLine(String text) {
    return Column.clean(text);
  }
}
