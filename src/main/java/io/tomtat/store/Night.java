package io.tomtat.store;

import io.tomtat.article.Edition.Counts;
import io.tomtat.article.Edition.Missing;
import io.tomtat.article.Pass;
import io.tomtat.article.Reason;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the passes of one edition did so far, counted from rows that are stamped with their pass.
 */
public final class Night {

  private final JdbcClient jdbc;
  private final Pass pass;

  public Night(JdbcClient jdbc, Pass pass) {
    this.jdbc = jdbc;
    this.pass = pass;
  }

  /** A container is none of the documents that are counted: its items are. */
  public Counts counts() {
    return jdbc.sql(
            """
            with passes as (select id from run where job = :job and edition = :edition),
            shown as (select * from sighting where run_id in (select id from passes)),
            seen as (select distinct on (source, uri) what from shown s
                      where not (what = 'unchanged' and exists (
                              select from document d
                               where d.job = :job and d.source = s.source and d.uri = s.uri
                                 and d.container and d.retired_by is null))
                      order by source, uri, array_position(array['new', 'changed', 'rejected', 'skipped', 'unchanged'], what)),
            settled as (select kind from outcome where run_id in (select id from passes) and retired_at is null),
            calls as (select * from call where run_id in (select id from passes) and not recorded)
            select (select count(*) from seen) as seen,
                   (select count(*) from seen where what = 'new') as fresh,
                   (select count(*) from seen where what = 'changed') as changed,
                   (select count(*) from seen where what = 'unchanged') as unchanged,
                   (select count(*) from settled where kind = 'briefed') as briefed,
                   (select count(*) from seen where what = 'skipped')
                     + (select count(*) from settled where kind = 'skipped') as skipped,
                   (select count(*) from seen where what = 'rejected')
                     + (select count(*) from settled where kind = 'rejected') as rejected,
                   (select count(*) from pending where job = :job) as pending,
                   (select coalesce(sum(tries), 0) from calls) as calls,
                   (select coalesce(sum(input_tokens), 0) from calls) as input_tokens,
                   (select coalesce(sum(output_tokens), 0) from calls) as output_tokens,
                   (select case when count(arrived_at) = count(cost_usd) then coalesce(sum(cost_usd), 0) end
                      from calls) as cost_usd,
                   (select coalesce(sum(uncertain_cost + case when under_way then coalesce(worst_cost, 0) else 0 end), 0)
                      from calls) as uncertain_cost_usd,
                   null as balance
            """)
        .param("job", pass.job())
        .param("edition", pass.edition())
        .query(Counts.class)
        .single()
        .with(new Accounts(jdbc, pass).balance().orElse(null));
  }

  /**
   * Documents and articles without a briefing that the edition's passes came upon and that still
   * are so.
   */
  public List<Missing> notBriefed() {
    return jdbc.sql(
            """
            with passes as (select id from run where job = :job and edition = :edition)
            select d.source, d.uri, d.title, d.url, d.not_briefed as reason, d.detail
              from document d
              join sighting s on s.source = d.source and s.uri = d.uri and s.run_id in (select id from passes)
             where d.job = :job and d.retired_by is null and d.not_briefed is not null
               and s.what in ('skipped', 'rejected')
            union
            select a.source, a.uri, v.title, v.metadata ->> 'canonical_url', o.reason, o.detail
              from outcome o
              join version v on v.id = o.version_id
              join article a on a.id = v.article_id and a.version_id = v.id
             where o.run_id in (select id from passes) and o.kind <> 'briefed' and o.retired_at is null
             order by 1, 2
            """)
        .param("job", pass.job())
        .param("edition", pass.edition())
        .query(
            (row, n) ->
                new Missing(
                    row.getString("source"),
                    row.getString("uri"),
                    row.getString("title"),
                    row.getString("url"),
                    Reason.ofCode(row.getString("reason")),
                    row.getString("detail")))
        .list();
  }

  /** Whether a pull of this edition went through all sources to their end. */
  public boolean pulled() {
    return jdbc.sql(
            """
            select exists (select from run_step s join run r on r.id = s.run_id
                            where r.job = :job and r.edition = :edition
                              and s.step = 'pull' and s.status = 'done')
            """)
        .param("job", pass.job())
        .param("edition", pass.edition())
        .query(Boolean.class)
        .single();
  }

  /** Rejections of all starts of the pass that still stand: somebody has to look. */
  public int newRejections() {
    return jdbc.sql(
            """
            select (select count(*) from document
                     where job = :job and retired_by is null
                       and fetched_at >= (select started_at from run where id = :run)
                       and not_briefed = any (:rejections))
                 + (select count(*) from outcome
                     where run_id = :run and kind = 'rejected' and retired_at is null)
            """)
        .param("job", pass.job())
        .param("run", pass.id())
        .param("rejections", Reason.codes(Reason.Kind.REJECTED).toArray(String[]::new))
        .query(Integer.class)
        .single();
  }

  /** Source name and what was wrong with it, for each source that failed in this pass. */
  public List<String> sourceFailures() {
    return jdbc.sql(
            "select source || ': ' || detail from source_failure where run_id = :run order by source")
        .param("run", pass.id())
        .query(String.class)
        .list();
  }
}
