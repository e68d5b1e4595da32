package io.tomtat.store;

import io.tomtat.article.Article;
import io.tomtat.article.Likeness;
import io.tomtat.article.Metadata;
import io.tomtat.article.Pass;
import io.tomtat.article.Reason;
import io.tomtat.article.Sentence;
import io.tomtat.article.Signature;
import io.tomtat.article.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/**
 * Texts that a job has already from another place: skipped as duplicates of the first, as long as
 * readers have that one or will have it. If it is not briefed after all, see {@link Succession}.
 * Whatever else becomes of the first, its duplicates stay as they are until somebody asks for them.
 */
final class Copies {

  /** A story that other outlets bring later than this is told anew. The same text never is. */
  private static final Duration RECENT = Duration.ofDays(7);

  /** Texts that are read to be sure; the likeliest first. */
  private static final int READ = 5;

  /** Readers have it or will have it. A withdrawn briefing is none. */
  private static final String STANDS =
      """
      (exists (select from outcome o join briefing b on b.outcome_id = o.id
                where o.version_id = v.id and o.retired_at is null and b.withdrawn_at is null)
       or (v.id = a.version_id and not exists (select from outcome o where o.version_id = v.id and o.retired_at is null)))
      """;

  /**
   * The bands stand in a query of their own so that PostgreSQL does not see them when it plans: it
   * would take each of them for one in 200 of all texts, and all of them for a reason to read the
   * whole table. A band is as good as unique.
   */
  static final String CANDIDATES =
      """
      select v.id, v.signature, a.source, a.uri, a.story
        from version v join article a on a.id = v.article_id
       where v.bands && (select cast(:bands as integer[])) and v.created_at >= :since and a.job = :job
         and v.article_id <> (select article_id from version where id = :version) and
      """
          + STANDS;

  private final JdbcClient jdbc;
  private final Pass pass;
  private final Clock clock;

  /** A text that is there already. */
  private record First(long version, Article article) {}

  /** One that may be it. */
  private record Candidate(First first, Signature signature) {}

  Copies(JdbcClient jdbc, Pass pass, Clock clock) {
    this.jdbc = jdbc;
    this.pass = pass;
    this.clock = clock;
  }

  /**
   * Skips a pending version if it is a copy. Not if its own article is briefed: what is new about
   * that, readers have to know.
   *
   * @param id of its row
   * @param signature null if the text is too short to be more or less like another
   */
  void skip(long id, Version text, @Nullable Signature signature) {
    if (!hasBriefing(id)) {
      Optional<First> same = same(id, text);
      if (same.isPresent()) {
        skip(id, same.get(), " has the same text");
      } else if (signature != null) {
        near(id, text, signature);
      }
    }
  }

  private boolean hasBriefing(long version) {
    return jdbc.sql(
            """
            select exists (select from briefing b join version v on v.article_id = b.article_id
                            where v.id = :version and b.withdrawn_at is null)
            """)
        .param("version", version)
        .query(Boolean.class)
        .single();
  }

  private Optional<First> same(long version, Version text) {
    return jdbc.sql(
            """
            select v.id, a.source, a.uri, a.story
              from version v join article a on a.id = v.article_id
             where v.hash = :hash and a.job = :job and v.id <> :version and
            """
                + STANDS
                + " order by v.id limit 1")
        .param("hash", text.hash().hex())
        .param("job", pass.job())
        .param("version", version)
        .query((row, n) -> first(row))
        .optional();
  }

  private void near(long version, Version text, Signature signature) {
    for (First first : likeliest(version, signature)) {
      Likeness likeness = new Likeness(text(first), text);
      if (likeness.isCopy()) {
        skip(version, first, " has %.0f %% of its text".formatted(100 * likeness.share()));
        return;
      }
    }
  }

  private List<First> likeliest(long version, Signature signature) {
    return candidates(version, signature).stream()
        .sorted(
            Comparator.comparingDouble((Candidate c) -> -c.signature().estimate(signature))
                .thenComparing(c -> c.first().version()))
        .limit(READ)
        .map(Candidate::first)
        .toList();
  }

  private List<Candidate> candidates(long version, Signature signature) {
    return jdbc.sql(CANDIDATES)
        .param("bands", signature.bands())
        .param("since", Timestamp.from(clock.instant().minus(RECENT)))
        .param("job", pass.job())
        .param("version", version)
        .query((row, n) -> new Candidate(first(row), signature(row)))
        .list();
  }

  private static Signature signature(ResultSet row) throws SQLException {
    return Signature.stored((Integer[]) row.getArray("signature").getArray());
  }

  private First first(ResultSet row) throws SQLException {
    return new First(
        row.getLong("id"),
        new Article(
            pass.job(), row.getString("source"), row.getString("uri"), row.getInt("story")));
  }

  private Version text(First first) {
    return jdbc.sql("select sentences::text, metadata::text from version where id = :id")
        .param("id", first.version())
        .query(
            (row, n) ->
                new Version(
                    Json.read(row.getString("sentences"), new TypeReference<List<Sentence>>() {}),
                    Json.read(row.getString("metadata"), Metadata.class)))
        .single();
  }

  private void skip(long version, First first, String detail) {
    jdbc.sql(
            """
            with copy as (update version set same_as = :first where id = :version returning id, take)
            insert into outcome (version_id, take, run_id, kind, reason, detail, created_at)
            select id, take, :run, 'skipped', :reason, :detail, :now from copy
            on conflict (version_id, take) where retired_at is null do nothing
            """)
        .param("first", first.version())
        .param("version", version)
        .param("run", pass.id())
        .param("reason", Reason.DUPLICATE.code())
        .param("detail", CleanText.of(first.article().name() + detail))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
