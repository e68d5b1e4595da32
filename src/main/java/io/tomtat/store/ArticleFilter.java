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

  /** For a condition over {@code source} and {@code uri} of the table with that alias. */
  static String condition(String alias) {
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
    return values;
  }

  private String @Nullable [] all(Function<Article, String> part) {
    return articles.isEmpty() ? null : articles.stream().map(part).toArray(String[]::new);
  }
}
