package io.tomtat.store;

import io.tomtat.article.Article;
import io.tomtat.article.Metadata;
import io.tomtat.article.Pass;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Sentence;
import io.tomtat.article.Version;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/**
 * Reads a job's pending versions in keyset pages, oldest article first. Each is given once; what is
 * settled meanwhile does not shift the pages. What came to wait meanwhile may be left: {@link
 * #rewind}.
 */
public final class PendingVersions {

  private static final int PAGE = 128;

  private final JdbcClient jdbc;
  private final String job;
  private final Queue<Row> page = new ArrayDeque<>();
  private long lastArticle;
  private long lastArrival = -1;
  private int left;

  private record Row(
      long articleId,
      long versionId,
      int take,
      String source,
      String uri,
      int story,
      String sentences,
      String metadata) {}

  /**
   * @param limit how many are given at most
   */
  public PendingVersions(JdbcClient jdbc, Pass pass, int limit) {
    this.jdbc = jdbc;
    this.job = pass.job();
    this.left = limit;
  }

  /** How many versions of a job wait for their outcome. */
  public static int count(JdbcClient jdbc, String job) {
    return jdbc.sql("select count(*) from pending where job = :job")
        .param("job", job)
        .query(Integer.class)
        .single();
  }

  /** Null when there is none left. Not for several threads at once. */
  public @Nullable PendingVersion next() {
    if (left == 0) {
      return null;
    }
    if (page.isEmpty()) {
      page.addAll(read());
    }
    Row row = page.poll();
    if (row == null) {
      return null;
    }
    left--;
    lastArticle = row.articleId();
    return pending(row);
  }

  /**
   * Goes back to the first, if texts came to wait since the reading began. To be called when all
   * that were given are settled: what then still waits was not given.
   *
   * @return false if none came, or as many as may be were given
   */
  public boolean rewind() {
    long newest = newestArrival();
    boolean more = left > 0 && lastArrival >= 0 && newest > lastArrival;
    lastArrival = newest;
    lastArticle = 0;
    return more;
  }

  private long newestArrival() {
    return jdbc.sql("select coalesce(max(id), 0) from arrival where job = :job")
        .param("job", job)
        .query(Long.class)
        .single();
  }

  private List<Row> read() {
    if (lastArrival < 0) {
      lastArrival = newestArrival();
    }
    return jdbc.sql(
            """
            select p.article_id, p.version_id, p.take, a.source, a.uri, a.story, v.sentences::text, v.metadata::text
              from pending p
              join article a on a.id = p.article_id
              join version v on v.id = p.version_id
             where p.job = :job and p.article_id > :last
             order by p.article_id
             limit :page
            """)
        .param("job", job)
        .param("last", lastArticle)
        .param("page", Math.min(PAGE, left))
        .query(Row.class)
        .list();
  }

  private PendingVersion pending(Row row) {
    List<Sentence> sentences = Json.read(row.sentences(), new TypeReference<List<Sentence>>() {});
    Version version = new Version(sentences, Json.read(row.metadata(), Metadata.class));
    return new PendingVersion(
        row.versionId(),
        row.take(),
        new Article(job, row.source(), row.uri(), row.story()),
        version);
  }
}
