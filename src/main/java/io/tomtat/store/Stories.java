package io.tomtat.store;

import io.tomtat.article.Likeness;
import io.tomtat.article.Metadata;
import io.tomtat.article.Pass;
import io.tomtat.article.Sentence;
import io.tomtat.article.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/**
 * Which article a place of a source shows. Usually there is one for ever; where a source overwrites
 * it by another story, that is an article of its own, and the place shows it from then on. What was
 * briefed or waits of the one before stays as it is. A story that comes back is the article that it
 * was.
 */
final class Stories {

  private final JdbcClient jdbc;
  private final Pass pass;

  /**
   * @param article id of its row
   * @param newest id of its newest version; null if it has none yet
   */
  record Story(long article, @Nullable Long newest) {}

  /** One with the text of its newest version. */
  private record Told(Story story, @Nullable Version text) {}

  Stories(JdbcClient jdbc, Pass pass) {
    this.jdbc = jdbc;
    this.pass = pass;
  }

  /** The one that is shown there; it is begun if there is none. */
  Story shown(String source, String uri, Instant now) {
    return find(source, uri).map(Told::story).orElseGet(() -> begin(source, uri, now));
  }

  /** As {@link #shown}, for a text that the source shows there now. */
  Story showing(String source, String uri, Version text, Instant now) {
    Optional<Told> shown = find(source, uri);
    if (shown.isEmpty() || !isAnother(shown.get(), text)) {
      return shown.map(Told::story).orElseGet(() -> begin(source, uri, now));
    }
    Optional<Story> former = former(source, uri, text, shown.get().story());
    hide(shown.get().story());
    return former.map(this::show).orElseGet(() -> begin(source, uri, now));
  }

  private static boolean isAnother(Told told, Version text) {
    Version before = told.text();
    return before != null
        && !before.hash().equals(text.hash())
        && new Likeness(before, text).isAnotherStory();
  }

  private Optional<Told> find(String source, String uri) {
    return jdbc.sql(
            """
            select a.id, a.version_id, v.sentences::text, v.metadata::text
              from article a left join version v on v.id = a.version_id
             where a.job = :job and a.source = :source and a.uri = :uri and a.shown
            """)
        .param("job", pass.job())
        .param("source", source)
        .param("uri", uri)
        .query((row, n) -> new Told(story(row), text(row)))
        .optional();
  }

  /** Another one that had this very text, or has the same web address and is about the same. */
  private Optional<Story> former(String source, String uri, Version text, Story shown) {
    return jdbc.sql(
            """
            select a.id, a.version_id, v.sentences::text, v.metadata::text
              from article a join version v on v.id = a.version_id
             where a.job = :job and a.source = :source and a.uri = :uri and a.id <> :shown
               and (v.metadata ->> 'canonical_url' = :address
                    or exists (select from version o where o.article_id = a.id and o.hash = :hash))
             order by a.story desc limit 1
            """)
        .param("job", pass.job())
        .param("source", source)
        .param("uri", uri)
        .param("address", text.metadata().canonicalUrl())
        .param("hash", text.hash().hex())
        .param("shown", shown.article())
        .query((row, n) -> new Told(story(row), text(row)))
        .optional()
        .filter(former -> !isAnother(former, text))
        .map(Told::story);
  }

  private void hide(Story story) {
    setShown(story, false);
  }

  private Story show(Story story) {
    setShown(story, true);
    return story;
  }

  private void setShown(Story story, boolean shown) {
    jdbc.sql("update article set shown = :shown where id = :id")
        .param("shown", shown)
        .param("id", story.article())
        .update();
  }

  private Story begin(String source, String uri, Instant now) {
    long id =
        jdbc.sql(
                """
                insert into article (job, source, uri, story, first_seen)
                select :job, :source, :uri, 1 + coalesce(max(story), 0), :now from article
                 where job = :job and source = :source and uri = :uri
                returning id
                """)
            .param("job", pass.job())
            .param("source", source)
            .param("uri", uri)
            .param("now", Timestamp.from(now))
            .query(Long.class)
            .single();
    return new Story(id, null);
  }

  private static Story story(ResultSet row) throws SQLException {
    return new Story(row.getLong("id"), row.getObject("version_id", Long.class));
  }

  private static @Nullable Version text(ResultSet row) throws SQLException {
    String sentences = row.getString("sentences");
    return sentences == null
        ? null
        : new Version(
            Json.read(sentences, new TypeReference<List<Sentence>>() {}),
            Json.read(row.getString("metadata"), Metadata.class));
  }
}
