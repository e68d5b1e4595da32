package io.tomtat.store;

import io.tomtat.article.Article;
import io.tomtat.article.BriefingId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the articles of one job that a person names. */
public final class ArticleNames {

  private final JdbcClient jdbc;
  private final String job;

  public ArticleNames(JdbcClient jdbc, String job) {
    this.jdbc = jdbc;
    this.job = job;
  }

  /**
   * Those known by a URI, by {@code source:uri} or by their web address; documents from which no
   * article could be made are among them.
   *
   * @return one for each source that has it; empty if there is none
   */
  public List<Article> named(String text) {
    return jdbc.sql(
            """
            select source, uri from article where job = :job and (uri = :text or source || ':' || uri = :text)
            union
            select source, uri from document
             where job = :job and retired_by is null and not container
               and (uri = :text or source || ':' || uri = :text or url = :text)
            union
            select a.source, a.uri from article a join version v on v.id = a.version_id
             where a.job = :job and v.metadata ->> 'canonical_url' = :text
             order by 1, 2
            """)
        .param("job", job)
        .param("text", text)
        .query((row, n) -> new Article(job, row.getString("source"), row.getString("uri")))
        .list();
  }

  /** The one that a briefing is about; empty if there is no such briefing. */
  public List<Article> of(BriefingId id) {
    return jdbc.sql(
            """
            select a.source, a.uri from briefing b join article a on a.id = b.article_id
             where b.job = :job and b.edition = :edition and b.number = :number
            """)
        .param("job", job)
        .param("edition", id.edition())
        .param("number", id.number())
        .query((row, n) -> new Article(job, row.getString("source"), row.getString("uri")))
        .list();
  }
}
