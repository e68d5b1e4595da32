package io.tomtat.store;

import io.tomtat.article.Article;
import io.tomtat.article.Briefing;
import io.tomtat.article.BriefingId;
import io.tomtat.article.Hash;
import io.tomtat.article.Metadata;
import io.tomtat.article.Provenance;
import io.tomtat.article.PublishedBriefing;
import io.tomtat.article.PublishedBriefing.AlsoIn;
import io.tomtat.article.PublishedBriefing.Because;
import io.tomtat.article.PublishedBriefing.Status;
import io.tomtat.article.PublishedBriefing.Superseded;
import io.tomtat.article.Sentence;
import io.tomtat.article.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** Briefings as readers get them. */
public final class Briefings {

  /** Its columns are what {@link #row} reads; callers append their conditions. */
  static final String SELECT =
      """
      select b.job, b.edition, b.number, b.content::text, b.recipe, p.prompt, b.model, b.recorded, b.cost_usd, b.created_at,
             b.withdrawn_at, b.withdrawn_because, a.source, a.uri, a.story, v.sentences::text, v.metadata::text,
             s.edition as superseded_edition, s.number as superseded_number, b.supersedes_because,
             case when b.supersedes_because = 'source-changed' and sd.extractor = d.extractor then sv.sentences::text end
               as superseded_sentences,
             exists (select from briefing n where n.supersedes = b.id) as superseded, l.also_in,
             coalesce(f.revision, 0) as revision, coalesce(f.position, 0) as position
        from briefing b
        join article a on a.id = b.article_id
        join version v on v.id = b.version_id
        join recipe p on p.hash = b.recipe
        join document d on d.id = v.document_id
        left join briefing s on s.id = b.supersedes
        left join version sv on sv.id = s.version_id
        left join document sd on sd.id = sv.document_id
        left join lateral (
          select json_agg(json_build_object('source', ca.source, 'uri', ca.uri, 'publisher', cv.metadata ->> 'publisher')
                          order by ca.source, ca.uri, ca.story)::text as also_in
            from version fv
            join version cv on cv.same_as = fv.id
            join article ca on ca.version_id = cv.id
            join outcome co on co.version_id = cv.id and co.retired_at is null and co.reason = 'duplicate'
           where fv.article_id = b.article_id) l on true
        left join lateral (select e.revision, i.position from edition_item i join edition e on e.id = i.edition_id
                            where i.briefing_id = b.id order by e.date, e.revision limit 1) f on true
      """;

  private final JdbcClient jdbc;

  public Briefings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The current briefing of every article of a job, ordered by (source, URI). To be closed. */
  public Stream<PublishedBriefing> current(String job) {
    return jdbc
        .sql(
            SELECT
                + """
                 where b.job = :job and b.withdrawn_at is null
                   and not exists (select from briefing n where n.supersedes = b.id)
                 order by a.source, a.uri, a.story
                """)
        .param("job", job)
        .query((row, n) -> row(row))
        .stream();
  }

  /** The briefings of that name, one for each job that has it. */
  public List<PublishedBriefing> named(BriefingId id) {
    return jdbc.sql(SELECT + " where b.edition = :edition and b.number = :number order by b.job")
        .param("edition", id.edition())
        .param("number", id.number())
        .query((row, n) -> row(row))
        .list();
  }

  /** All briefings of articles at a URI, newest first. */
  public List<PublishedBriefing> at(String uri) {
    return jdbc.sql(
            SELECT
                + " where a.uri = :uri or v.metadata ->> 'canonical_url' = :uri order by b.id desc")
        .param("uri", uri)
        .query((row, n) -> row(row))
        .list();
  }

  static PublishedBriefing row(ResultSet row) throws SQLException {
    return new PublishedBriefing(
        new BriefingId(row.getObject("edition", LocalDate.class), row.getInt("number")),
        new Article(
            row.getString("job"),
            row.getString("source"),
            row.getString("uri"),
            row.getInt("story")),
        row.getInt("revision"),
        row.getInt("position"),
        status(row),
        superseded(row),
        alsoIn(row),
        row.getString("withdrawn_because"),
        version(row),
        Json.read(row.getString("content"), Briefing.class),
        new Provenance(
            new Hash(row.getString("recipe")),
            row.getString("prompt"),
            row.getString("model"),
            row.getBoolean("recorded"),
            row.getBigDecimal("cost_usd")),
        row.getTimestamp("created_at").toInstant());
  }

  private static Status status(ResultSet row) throws SQLException {
    if (row.getTimestamp("withdrawn_at") != null) {
      return Status.WITHDRAWN;
    }
    return row.getBoolean("superseded") ? Status.SUPERSEDED : Status.CURRENT;
  }

  private static @Nullable Superseded superseded(ResultSet row) throws SQLException {
    LocalDate edition = row.getObject("superseded_edition", LocalDate.class);
    return edition == null
        ? null
        : new Superseded(
            new BriefingId(edition, row.getInt("superseded_number")),
            Because.ofCode(row.getString("supersedes_because")),
            sentences(row.getString("superseded_sentences")));
  }

  private static List<AlsoIn> alsoIn(ResultSet row) throws SQLException {
    String json = row.getString("also_in");
    return json == null ? List.of() : Json.read(json, new TypeReference<>() {});
  }

  private static List<Sentence> sentences(@Nullable String json) {
    return json == null ? List.of() : Json.read(json, new TypeReference<>() {});
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        sentences(row.getString("sentences")),
        Json.read(row.getString("metadata"), Metadata.class));
  }
}
