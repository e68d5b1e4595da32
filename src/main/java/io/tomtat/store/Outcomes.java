package io.tomtat.store;

import io.tomtat.article.Briefing;
import io.tomtat.article.Outcome;
import io.tomtat.article.Outcome.Briefed;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Pass;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Provenance;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores what became of versions. Writing twice changes nothing: the first outcome of a take
 * stands. What is not briefed gives its place to a copy of it, if there is one.
 */
public final class Outcomes {

  private final JdbcClient jdbc;
  private final Pass pass;
  private final Clock clock;

  public Outcomes(JdbcClient jdbc, Pass pass, Clock clock) {
    this.jdbc = jdbc;
    this.pass = pass;
    this.clock = clock;
  }

  public void save(PendingVersion item, Outcome outcome) {
    if (outcome instanceof Briefed briefed) {
      insert(item, "briefed", null, "", briefed.provenance().recipe().hex())
          .ifPresent(id -> insert(id, item, briefed.answer(), briefed.provenance()));
    } else if (outcome instanceof NotBriefed not) {
      String kind = not.reason().kind().name().toLowerCase(Locale.ROOT);
      insert(item, kind, not.reason().code(), CleanText.of(not.detail(), 2_000), null)
          .ifPresent(id -> new Succession(jdbc, clock).succeed(item.id()));
    }
  }

  private Optional<Long> insert(
      PendingVersion item,
      String kind,
      @Nullable String reason,
      String detail,
      @Nullable String recipe) {
    return jdbc.sql(
            """
            insert into outcome (version_id, take, run_id, kind, reason, detail, recipe, created_at)
            values (:version, :take, :run, :kind, :reason, :detail, :recipe, :now)
            on conflict (version_id, take) where retired_at is null do nothing
            returning id
            """)
        .param("version", item.id())
        .param("take", item.take())
        .param("run", pass.id())
        .param("kind", kind)
        .param("reason", reason)
        .param("detail", detail)
        .param("recipe", recipe)
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .optional();
  }

  /**
   * Numbers are given under the job's lock, so that no two briefings of an edition can ask for the
   * same.
   */
  private void insert(long outcome, PendingVersion item, Briefing answer, Provenance provenance) {
    jdbc.sql(
            """
            insert into briefing (outcome_id, job, article_id, version_id, edition, number, content, recipe, model,
                                  recorded, cost_usd, supersedes, supersedes_because, created_at)
            select :outcome, :job, v.article_id, v.id, :edition,
                   1 + coalesce((select max(number) from briefing where job = :job and edition = :edition), 0),
                   :content, :recipe, :model, :recorded, :cost, s.id,
                   case when s.id is null then null
                        when s.version_id = v.id then 'made-anew'
                        when v.revised_by is not null then 'text-revised'
                        else 'source-changed' end, :now
              from version v
              left join briefing s on s.id = (select max(b.id) from briefing b where b.article_id = v.article_id)
             where v.id = :version
            """)
        .param("outcome", outcome)
        .param("job", pass.job())
        .param("edition", pass.edition())
        .param("content", Json.jsonb(answer))
        .param("recipe", provenance.recipe().hex())
        .param("model", provenance.model())
        .param("recorded", provenance.recorded())
        .param("cost", provenance.costUsd())
        .param("now", Timestamp.from(clock.instant()))
        .param("version", item.id())
        .update();
  }
}
