package io.tomtat.store;

import io.tomtat.article.Article;
import io.tomtat.article.BriefingId;
import java.sql.ResultSet;
import java.sql.SQLException;
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
   * article could be made are among them. Of several stories of a place the one that it shows; the
   * others are known by their web address or by the id of a briefing.
   *
   * @return one for each source that has it; empty if there is none
   */
  public List<Article> named(String text) {
    return jdbc.sql(
            """
            select source, uri, story from article
             where job = :job and shown and (uri = :text or source || ':' || uri = :text)
            union
            select d.source, d.uri, coalesce(a.story, 1)
              from document d
              left join article a on a.job = d.job and a.source = d.source and a.uri = d.uri and a.shown
             where d.job = :job and d.retired_by is null and not d.container
               and (d.uri = :text or d.source || ':' || d.uri = :text or d.url = :text)
            union
            select a.source, a.uri, a.story from article a join version v on v.id = a.version_id
             where a.job = :job and v.metadata ->> 'canonical_url' = :text
             order by 1, 2, 3
            """)
        .param("job", job)
        .param("text", text)
        .query((row, n) -> article(row))
        .list();
  }

  /** The one that a briefing is about; empty if there is no such briefing. */
  public List<Article> of(BriefingId id) {
    return jdbc.sql(
            """
            select a.source, a.uri, a.story from briefing b join article a on a.id = b.article_id
             where b.job = :job and b.edition = :edition and b.number = :number
            """)
        .param("job", job)
        .param("edition", id.edition())
        .param("number", id.number())
        .query((row, n) -> article(row))
        .list();
  }

  private Article article(ResultSet row) throws SQLException {
    return new Article(job, row.getString("source"), row.getString("uri"), row.getInt("story"));
  }
}
