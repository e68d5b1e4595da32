package io.tomtat.store;

import io.tomtat.article.Mark;
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
    jdbc.sql("select place, mark from source_mark where job = :job and source = :source")
        .param("job", job)
        .param("source", source)
        .query(Row.class)
        .list()
        .forEach(row -> marks.put(row.place(), row.mark()));
    return marks;
  }

  void save(Mark mark) {
    if (mark.text() == null) {
      forget(mark);
      return;
    }
    jdbc.sql(
            """
            insert into source_mark (job, source, place, mark) values (:job, :source, :place, :mark)
            on conflict (job, source, place) do update set mark = excluded.mark
            """)
        .param("job", job)
        .param("source", mark.source())
        .param("place", mark.place())
        .param("mark", mark.text())
        .update();
  }

  private void forget(Mark mark) {
    jdbc.sql("delete from source_mark where job = :job and source = :source and place = :place")
        .param("job", job)
        .param("source", mark.source())
        .param("place", mark.place())
        .update();
  }
}
