package io.tomtat.store;

import io.tomtat.article.Article;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which articles of a job a statement is about.
 *
 * @param articles empty: all of them
 */
record ArticleFilter(List<Article> articles) {

  /** For a condition over the table {@code article} with that alias. */
  static String articles(String alias) {
    return """
    (cast(:sources as text[]) is null
     or (%1$s.source, %1$s.uri, %1$s.story) in (
           select * from unnest(cast(:sources as text[]), cast(:uris as text[]), cast(:stories as integer[]))))
    """
        .formatted(alias);
  }

  /** For a condition over the table {@code document} with that alias: places have no stories. */
  static String places(String alias) {
    return """
    (cast(:sources as text[]) is null
     or (%1$s.source, %1$s.uri) in (select * from unnest(cast(:sources as text[]), cast(:uris as text[]))))
    """
        .formatted(alias);
  }

  Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("sources", all(Article::source));
    values.put("uris", all(Article::uri));
    values.put(
        "stories",
        articles.isEmpty() ? null : articles.stream().map(Article::story).toArray(Integer[]::new));
    return values;
  }

  private String @Nullable [] all(Function<Article, String> part) {
    return articles.isEmpty() ? null : articles.stream().map(part).toArray(String[]::new);
  }
}
