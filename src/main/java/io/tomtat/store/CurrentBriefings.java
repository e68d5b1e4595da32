package io.tomtat.store;

import io.tomtat.article.Article;
import io.tomtat.article.Hash;
import io.tomtat.article.Recipe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** The briefings of newest versions, and how they were made. */
public final class CurrentBriefings {

  private static final String OF_NEWEST_VERSIONS =
      """
      select o.id as outcome, b.edition, b.recipe as hash, r.prompt, r.prompt_hash, r.provider, r.model, r.recorded,
             r.parameters::text
        from briefing b
        join outcome o on o.id = b.outcome_id and o.retired_at is null
        join article a on a.id = b.article_id and a.version_id = b.version_id
        join recipe r on r.hash = b.recipe
       where b.job = :job and b.edition >= :since and
      """;

  private final JdbcClient jdbc;
  private final String job;

  /**
   * @param outcome id of the outcome that it is of
   */
  public record Made(long outcome, LocalDate edition, Recipe recipe) {}

  public CurrentBriefings(JdbcClient jdbc, String job) {
    this.jdbc = jdbc;
    this.job = job;
  }

  /**
   * Those that readers rely on and that another recipe made; oldest first.
   *
   * @param since the earliest edition
   */
  public List<Made> madeOtherwise(Hash recipe, LocalDate since) {
    return jdbc.sql(
            OF_NEWEST_VERSIONS
                + " b.recipe <> :recipe and b.withdrawn_at is null order by b.edition, b.number")
        .param("job", job)
        .param("since", since)
        .param("recipe", recipe.hex())
        .query((row, n) -> made(row))
        .list();
  }

  /** Those of these articles, however they were made, withdrawn ones too. */
  public List<Made> of(List<Article> articles, LocalDate since) {
    ArticleFilter filter = new ArticleFilter(articles);
    return jdbc.sql(
            OF_NEWEST_VERSIONS + ArticleFilter.articles("a") + " order by b.edition, b.number")
        .param("job", job)
        .param("since", since)
        .params(filter.values())
        .query((row, n) -> made(row))
        .list();
  }

  private static Made made(ResultSet row) throws SQLException {
    Recipe recipe =
        new Recipe(
            row.getString("prompt"),
            new Hash(row.getString("prompt_hash")),
            row.getString("provider"),
            row.getString("model"),
            row.getBoolean("recorded"),
            Json.read(row.getString("parameters"), new TypeReference<Map<String, String>>() {}));
    return new Made(row.getLong("outcome"), row.getObject("edition", LocalDate.class), recipe);
  }
}
