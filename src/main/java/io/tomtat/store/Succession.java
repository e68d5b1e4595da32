package io.tomtat.store;

import io.tomtat.article.Reason;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An article that was skipped as a duplicate takes the place of the first: readers shall not miss a
 * story because of the copy that came first.
 */
final class Succession {

  private final JdbcClient jdbc;
  private final Clock clock;

  Succession(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * An article was not briefed: if no briefing of it stands, its oldest duplicate waits in its
   * place, and the others are duplicates of that one.
   *
   * @param version of the article
   */
  void succeed(long version) {
    heir(version)
        .ifPresent(
            heir -> {
              retire(heir);
              inherit(version, heir);
              new Arrivals(jdbc).note(heir, Arrivals.Cause.PULL);
            });
  }

  private Optional<Long> heir(long version) {
    return jdbc.sql(
            """
            select v.id
              from version f
              join version s on s.article_id = f.article_id
              join version v on v.same_as = s.id
              join article a on a.version_id = v.id
              join outcome o on o.version_id = v.id and o.retired_at is null and o.reason = :reason
             where f.id = :version
               and not exists (select from briefing b where b.article_id = f.article_id and b.withdrawn_at is null)
             order by v.id limit 1
            """)
        .param("reason", Reason.DUPLICATE.code())
        .param("version", version)
        .query(Long.class)
        .optional();
  }

  private void retire(long heir) {
    jdbc.sql(
            """
            with retired as (
                   update outcome set retired_at = :now, retired_by = 'the first was not briefed'
                    where version_id = :heir and retired_at is null
                   returning version_id)
            update version set take = take + 1, same_as = null where id in (select version_id from retired)
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("heir", heir)
        .update();
  }

  private void inherit(long version, long heir) {
    jdbc.sql(
            """
            with moved as (
              update version set same_as = :heir
               where same_as in (select s.id from version f join version s on s.article_id = f.article_id
                                  where f.id = :version)
              returning id)
            update outcome o
               set detail = a.source || ':' || a.uri || case when a.story > 1 then ' (story ' || a.story || ')' else '' end
                            || ' has the same story'
              from moved, version h join article a on a.id = h.article_id
             where o.version_id = moved.id and o.retired_at is null and o.reason = :reason and h.id = :heir
            """)
        .param("reason", Reason.DUPLICATE.code())
        .param("heir", heir)
        .param("version", version)
        .update();
  }
}
