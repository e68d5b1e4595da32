package io.tomtat.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.store.Pruning.Removed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls, documents and passes of 100 days ago, and of yesterday. */
class PruningIT {

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  private static final Retention MONTH =
      new Retention(Duration.ofDays(30), Duration.ofDays(30), Duration.ofDays(30));

  @Test
  void removesOldTextsOfSettledArticlesAndKeepsTheirCost() {
    JdbcClient sql = JdbcClient.create(db.dataSource());
    fill(sql);

    Removed removed = new Pruning(sql, "nightly", Instant.now()).prune(MONTH, Map.of());

    assertThat(removed).isEqualTo(new Removed(1, 1, 1));
    assertThat(sql.sql("select reply from call order by id").query().listOfRows())
        .extracting(row -> row.get("reply"))
        .as("settled and old; settled and young; pending and old")
        .containsExactly(null, "young", "still needed");
    assertThat(number(sql, "select count(*) from call where cost_usd = 1")).isEqualTo(3);
    assertThat(
            number(sql, "select count(*) from document where job = 'nightly' and raw is not null"))
        .isOne();
    assertThat(number(sql, "select count(*) from run")).isEqualTo(2);
    assertThat(number(sql, "select count(*) from sighting")).isOne();
    assertThat(number(sql, "select count(*) from batch_job_execution")).isOne();
    assertThat(number(sql, "select count(*) from batch_job_instance")).isOne();
    assertThat(new Pruning(sql, "nightly", Instant.now()).prune(MONTH, Map.of()))
        .isEqualTo(new Removed(0, 0, 0));
  }

  @Test
  void aSourceMayKeepItsDocumentsForASpanOfItsOwn() {
    JdbcClient sql = JdbcClient.create(db.dataSource());
    for (String source : List.of("short", "long", "usual")) {
      sql.sql(
              """
              insert into document (job, source, uri, size, fetched_at, raw, extractor)
              select 'kept', :source, 'd' || d, 1, now() - d * interval '1 day', '\\x00', 'test'
                from unnest(array[100, 10, 1]) d
              """)
          .param("source", source)
          .update();
    }
    Map<String, Duration> keep = Map.of("short", Duration.ofDays(5), "long", Duration.ofDays(365));
    assertThat(new Pruning(sql, "kept", Instant.now()).prune(MONTH, keep).documents()).isEqualTo(3);
    assertThat(
            sql.sql(
                    "select source || ' ' || uri from document where job = 'kept' and raw is not"
                        + " null order by 1")
                .query(String.class)
                .list())
        .containsExactly("long d1", "long d10", "long d100", "short d1", "usual d1", "usual d10");
  }

  private static long number(JdbcClient sql, String query) {
    return sql.sql(query).query(Long.class).single();
  }

  private static void fill(JdbcClient sql) {
    for (String statement : FILL.split(";")) {
      sql.sql(statement).update();
    }
  }

  private static final String FILL =
      """
      insert into run (job, edition, pass, holder, started_at, ended_at, finished, pending_before)
      select 'nightly', current_date - d, 1, 'test', now() - d * interval '1 day', now() - d * interval '1 day', true, 0
        from unnest(array[100, 1]) d;
      insert into sighting select id, 'inbox', 'a.html', 'new' from run;
      insert into document (job, source, uri, size, fetched_at, raw, extractor)
      select 'nightly', 'feed', 'd' || d, 1, now() - d * interval '1 day', '\\x00', 'test' from unnest(array[100, 1]) d;
      insert into article (job, source, uri, first_seen)
      select 'nightly', 'inbox', n || '.html', now() from generate_series(1, 3) n;
      insert into version (article_id, document_id, hash, sentences, metadata, created_at)
      select a.id, (select min(id) from document), a.uri, '[]', '{}', now() from article a order by a.id;
      insert into recipe values ('r', 'briefing', 'p', 'openai', 'stub', false, '{}', now());
      insert into call (job, run_id, edition, version_id, take, attempt, purpose, request_hash, recipe, model, recorded,
                        sent_at, day, under_way, arrived_at, reply, finish_reason, cost_usd)
      select 'nightly', (select min(id) from run), current_date, v.id, 1, 1, 'brief', v.hash, 'r', 'stub', false, now(),
             current_date, false, now() - case v.hash when '2.html' then 1 else 100 end * interval '1 day',
             case v.hash when '2.html' then 'young' when '3.html' then 'still needed' else 'old' end, 'stop', 1
        from version v order by v.id;
      insert into outcome (version_id, take, run_id, kind, created_at)
      select v.id, 1, (select min(id) from run), 'briefed', now() from version v where v.hash <> '3.html';
      insert into batch_job_instance select d, 0, 'nightly', 'key' || d from unnest(array[100, 1]) d;
      insert into batch_job_execution (job_execution_id, version, job_instance_id, create_time, end_time, status)
      select d, 0, d, localtimestamp, localtimestamp - d * interval '1 day', 'COMPLETED' from unnest(array[100, 1]) d;
      insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time)
      select d, 0, 'brief', d, localtimestamp from unnest(array[100, 1]) d;
      insert into batch_step_execution_context select d, '{}', null from unnest(array[100, 1]) d;
      insert into batch_job_execution_context select d, '{}', null from unnest(array[100, 1]) d;
      insert into batch_job_execution_params select d, 'pass', 'java.lang.Long', '1', 'Y' from unnest(array[100, 1]) d
      """;
}
