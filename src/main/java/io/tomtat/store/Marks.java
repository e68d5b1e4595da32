package io.tomtat.store;

import io.tomtat.article.Mark;
import io.tomtat.article.Pass;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Up to where the places of a job's sources were read. */
final class Marks {

  private final JdbcClient jdbc;
  private final String job;

  Marks(JdbcClient jdbc, String job) {
    this.jdbc = jdbc;
    this.job = job;
  }

  private record Row(String place, String mark) {}

  /** By place. */
  Map<String, String> of(String source) {
    Map<String, String> marks = new HashMap<>();
    jdbc.sql(
            """
            select place, mark from source_mark
             where job = :job and source = :source and mark is not null
            """)
        .param("job", job)
        .param("source", source)
        .query(Row.class)
        .list()
        .forEach(row -> marks.put(row.place(), row.mark()));
    return marks;
  }

  void save(Mark mark, Pass pass) {
    jdbc.sql(
            """
            insert into source_mark (job, source, place, mark, whole, run_id)
            values (:job, :source, :place, :mark, :whole, :run)
            on conflict (job, source, place) do update
               set mark = excluded.mark, whole = excluded.whole, run_id = excluded.run_id
            """)
        .param("job", job)
        .param("source", mark.source())
        .param("place", mark.place())
        .param("mark", mark.text())
        .param("whole", mark.whole())
        .param("run", pass.id())
        .update();
  }
}
