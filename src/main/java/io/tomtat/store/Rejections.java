package io.tomtat.store;

import io.tomtat.article.Article;
import io.tomtat.article.Reason;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What of a job stands rejected. What was skipped as intended is not among it, but for duplicates
 * that somebody asks for.
 */
public final class Rejections {

  private final JdbcClient jdbc;
  private final String job;
  private final String[] reasons;
  private final ArticleFilter filter;

  /**
   * @param reasons empty: all that are rejections
   * @param articles empty: all
   */
  public Rejections(
      JdbcClient jdbc, String job, Collection<Reason> reasons, List<Article> articles) {
    this.jdbc = jdbc;
    this.job = job;
    this.reasons =
        reasons.isEmpty()
            ? Reason.codes(Reason.Kind.REJECTED).toArray(String[]::new)
            : reasons.stream().map(Reason::code).toArray(String[]::new);
    this.filter = new ArticleFilter(articles);
  }

  /** Ids of the live outcomes of newest versions, oldest article first. */
  public List<Long> outcomes() {
    return jdbc.sql(
            """
            select o.id from outcome o
              join article a on a.version_id = o.version_id
             where a.job = :job and o.retired_at is null and o.reason = any (:reasons) and
            """
                + ArticleFilter.articles("a")
                + " order by a.id")
        .param("job", job)
        .param("reasons", reasons)
        .params(filter.values())
        .query(Long.class)
        .list();
  }

  /** Ids of the live documents from which no article could be made. */
  public List<Long> documents() {
    return jdbc.sql(
            """
            select d.id from document d
             where d.job = :job and d.retired_by is null and d.not_briefed = any (:reasons)
               and d.not_briefed = any (:rejections) and
            """
                + ArticleFilter.places("d")
                + " order by d.id")
        .param("job", job)
        .param("reasons", reasons)
        .param("rejections", Reason.codes(Reason.Kind.REJECTED).toArray(String[]::new))
        .params(filter.values())
        .query(Long.class)
        .list();
  }
}
