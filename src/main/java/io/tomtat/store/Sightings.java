package io.tomtat.store;

import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Pass;
import io.tomtat.article.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a pass saw at each URI: one word for each, the one that says most. */
final class Sightings {

  private final JdbcClient jdbc;
  private final Pass pass;

  Sightings(JdbcClient jdbc, Pass pass) {
    this.jdbc = jdbc;
    this.pass = pass;
  }

  static String word(NotBriefed why) {
    return why.reason().kind() == Reason.Kind.SKIPPED ? "skipped" : "rejected";
  }

  /**
   * @param what new, changed, unchanged, skipped or rejected
   */
  void note(String source, String uri, String what) {
    jdbc.sql(
            """
            insert into sighting (run_id, source, uri, what) values (:run, :source, :uri, :what)
            on conflict (run_id, source, uri) do update
               set what = case when sighting.what = 'new' and excluded.what = 'changed' then 'new'
                               else excluded.what end
             where excluded.what <> 'unchanged'
            """)
        .param("run", pass.id())
        .param("source", source)
        .param("uri", uri)
        .param("what", what)
        .update();
  }
}
