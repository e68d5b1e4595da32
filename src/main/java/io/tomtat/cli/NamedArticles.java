package io.tomtat.cli;

import static java.util.stream.Collectors.joining;

import io.tomtat.article.Article;
import io.tomtat.article.BriefingId;
import io.tomtat.store.ArticleNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --article}. */
final class NamedArticles {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--article",
      paramLabel = "ID",
      description =
          "Only this one, and may be given again: a briefing's id (2026-11-22/017), an article's URI, source:URI or web address.")
  private @Nullable List<String> names;

  boolean given() {
    return names != null;
  }

  /** For a command that is to be given once more. */
  String asGiven() {
    return names == null ? "" : names.stream().map(" --article '%s'"::formatted).collect(joining());
  }

  /**
   * Empty if none is named.
   *
   * @throws NotFoundException if there is no such article
   * @throws ParameterException if a name is that of several
   */
  List<Article> find(JdbcClient jdbc, String job) {
    List<Article> found = new ArrayList<>();
    if (names != null) {
      ArticleNames articles = new ArticleNames(jdbc, job);
      names.forEach(name -> found.add(only(name, job, find(articles, name))));
    }
    return found;
  }

  private static List<Article> find(ArticleNames articles, String name) {
    List<Article> briefed = BriefingId.isId(name) ? articles.of(BriefingId.parse(name)) : List.of();
    return briefed.isEmpty() ? articles.named(name) : briefed;
  }

  private Article only(String name, String job, List<Article> found) {
    if (found.isEmpty()) {
      throw new NotFoundException(
          "There is no briefing and no article '%s' in job '%s'.".formatted(name, job));
    }
    if (found.size() > 1) {
      throw new ParameterException(
          spec.commandLine(),
          "'%s' names several articles; give one of them: %s"
              .formatted(
                  name,
                  found.stream().map(a -> a.source() + ":" + a.uri()).collect(joining(", "))));
    }
    return found.get(0);
  }
}
