package io.tomtat.store;

import io.tomtat.article.Edition.Balance;
import io.tomtat.article.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds a pass to account: every text that waited or came is briefed, not briefed for a reason, or
 * waits still; and what the sources showed agrees with what was stored. From rows, never from
 * counters; within one transaction.
 */
final class Accounts {

  private static final int SHOWN = 3;

  private final JdbcClient jdbc;
  private final Pass pass;

  Accounts(JdbcClient jdbc, Pass pass) {
    this.jdbc = jdbc;
    this.pass = pass;
  }

  /**
   * @throws UnevenNightException if it does not add up
   */
  void requireEven() {
    Optional<Balance> balance = balance();
    if (balance.isPresent()) {
      List<String> strays = strays();
      if (!balance.get().even() || !strays.isEmpty()) {
        throw new UnevenNightException(pass, balance.get(), strays);
      }
    }
  }

  /**
   * Empty for a pass that began before arrivals were noted.
   *
   * <p>An outcome settles a text if it is the first of its take; another judgement of the same
   * reply settles nothing more. Counted by row numbers, not by pass: passes of two editions may
   * take turns.
   */
  Optional<Balance> balance() {
    return jdbc.sql(
            """
            with begun as (select pass, pending_before, last_arrival, last_outcome from run
                            where id = :run and last_arrival is not null),
                 settled as (
                   select o.kind from outcome o, begun
                    where o.id > begun.last_outcome
                      and exists (select from version v join article a on a.id = v.article_id
                                   where v.id = o.version_id and a.job = :job)
                      and not exists (select from outcome e
                                       where e.version_id = o.version_id and e.take = o.take and e.id < o.id))
            select pass, pending_before as before,
                   (select count(*) from arrival a where a.job = :job and a.id > begun.last_arrival) as came,
                   (select count(*) from settled where kind = 'briefed') as briefed,
                   (select count(*) from settled where kind = 'skipped') as skipped,
                   (select count(*) from settled where kind = 'rejected') as rejected,
                   (select count(*) from pending where job = :job) as after
              from begun
            """)
        .param("run", pass.id())
        .param("job", pass.job())
        .query(Balance.class)
        .optional();
  }

  private List<String> strays() {
    List<String> strays = new ArrayList<>();
    strays.addAll(
        strays(
            "was seen as new or changed, but no text of it came",
            """
            select s.source || ':' || s.uri from sighting s, begun
             where s.run_id = :run and s.what in ('new', 'changed')
               and not exists (select from article a join version v on v.article_id = a.id
                                 join arrival r on r.version_id = v.id
                                where a.job = :job and a.source = s.source and a.uri = s.uri
                                  and r.cause = 'pull' and r.id > begun.last_arrival)
            """));
    strays.addAll(
        strays(
            "came, but no source showed it",
            """
            select a.source || ':' || a.uri from begun, arrival r
              join version v on v.id = r.version_id join article a on a.id = v.article_id
             where r.job = :job and r.cause = 'pull' and r.id > begun.last_arrival
               and not exists (select from sighting s join run on run.id = s.run_id
                                where run.job = :job and s.source = a.source and s.uri = a.uri)
            """));
    strays.addAll(
        strays(
            "was seen and not briefed, but no document says why",
            """
            select s.source || ':' || s.uri from sighting s, begun
             where s.run_id = :run and s.what in ('skipped', 'rejected')
               and not exists (select from document d
                                where d.job = :job and d.source = s.source and d.uri = s.uri
                                  and d.not_briefed is not null)
            """));
    return strays;
  }

  private List<String> strays(String words, String query) {
    return jdbc
        .sql(
            "with begun as (select last_arrival from run where id = :run) %s order by 1 limit %d"
                .formatted(query, SHOWN))
        .param("run", pass.id())
        .param("job", pass.job())
        .query(String.class)
        .list()
        .stream()
        .map(where -> where + " " + words)
        .toList();
  }
}
