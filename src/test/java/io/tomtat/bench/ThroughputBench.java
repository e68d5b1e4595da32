package io.tomtat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.crash.Scene;
import io.tomtat.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** How well a run uses what it is allowed, and what it takes: prints figures. */
class ThroughputBench {

  private static final int ARTICLES = Integer.getInteger("bench.articles", 2_000);
  private static final int SMALL = Integer.getInteger("bench.small", 10_000);
  private static final int LARGE = Integer.getInteger("bench.large", 40_000);
  private static final int DONE = Integer.getInteger("bench.done", 100_000);

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path folder;

  @Test
  void theAllowedConcurrencyIsUsed() {
    try (Scene scene =
        scene("throughput", "--latency-ms", "800", "--p99-ms", "8000", "--max-latency-ms", "20000")
            .withArticles(ARTICLES)) {
      Measured run = run(scene);
      JsonNode stats = scene.server().stats();
      double share = stats.path("best_ms").asDouble() / stats.path("wall_ms").asDouble();
      System.out.printf(
          "throughput: %,d articles, wall %,d ms, best %,d ms: %.1f %% of the best possible schedule; in flight %.1f of %d%n",
          ARTICLES,
          stats.path("wall_ms").asLong(),
          stats.path("best_ms").asLong(),
          100 * share,
          stats.path("in_flight_avg").asDouble(),
          stats.path("in_flight_max").asLong());
      print("throughput", run, ARTICLES);
      assertThat(scene.requests()).isEqualTo(ARTICLES);
      assertThat(share).isGreaterThan(0.9);
    }
  }

  @Test
  void memoryIsFlat() {
    Measured small = flat("small", SMALL);
    Measured large = flat("large", LARGE);
    System.out.printf(
        "memory: live heap %d MB for %,d, %d MB for %,d; resident %d and %d MB%n",
        small.peakLiveMb(),
        SMALL,
        large.peakLiveMb(),
        LARGE,
        small.peakResidentMb(),
        large.peakResidentMb());
  }

  private Measured flat(String job, int articles) {
    try (Scene scene = scene(job).withArticles(articles)) {
      Measured run = run(scene);
      print(job, run, articles);
      return run;
    }
  }

  @Test
  void theFirstCallComesSoonHoweverMuchIsDone() throws IOException {
    try (Scene scene = scene("quick").withArticles(2)) {
      Measured run = runAfter(scene, DONE, "date '2020-01-01'");
      System.out.printf(
          "restart: first call %,d ms after the step's start, with %,d articles done; ended %d%n",
          scene.number(FIRST_CALL), DONE, run.exit());
      print("restart", run, 2);
    }
  }

  @Test
  void anEditionFitsIntoMemory() throws IOException {
    for (int articles : new int[] {SMALL, LARGE}) {
      try (Scene scene = scene("edition-" + articles).withArticles(2)) {
        Measured run = runAfter(scene, articles, "p.edition");
        System.out.printf("an edition of %,d: ended %d%n", articles, run.exit());
        print(scene.job(), run, articles);
      }
    }
  }

  /**
   * One run for a pattern, which is multiplied, and one with two new articles, which is measured.
   */
  private Measured runAfter(Scene scene, int done, String edition) throws IOException {
    run(scene);
    for (String statement : MULTIPLIED.formatted(done, done, edition).split(";")) {
      if (!statement.isBlank()) {
        scene.update(statement);
      }
    }
    new CorpusGenerator(9, 1_500, 0.4).write(2, scene.inbox().resolve("late"), "txt");
    return run(scene);
  }

  private static final String MULTIPLIED =
      """
      insert into document (job, source, uri, bytes_hash, size, fetched_at, extractor)
      select :job, 'old', 'old-' || i, md5(i::text), 1, now(), '1' from generate_series(1, %d) i;
      insert into article (job, source, uri, first_seen)
      select :job, 'old', 'old-' || i, now() from generate_series(1, %d) i;
      analyze;
      insert into version (article_id, document_id, hash, title, sentences, metadata, created_at)
      select a.id, d.id, d.bytes_hash, pattern.title, pattern.sentences, pattern.metadata, now()
        from article a join document d using (job, source, uri),
             (select v.* from version v join article p on p.id = v.article_id where p.job = :job limit 1) pattern
       where a.job = :job and a.source = 'old' and d.retired_by is null;
      update article a set version_id = v.id
        from version v where v.article_id = a.id and a.job = :job and a.source = 'old';
      insert into outcome (version_id, take, run_id, kind, recipe, created_at)
      select v.id, 1, r.id, 'briefed', r.recipe, now() from version v join article a on a.id = v.article_id,
             (select run.id, c.recipe from run join call c on c.run_id = run.id where run.job = :job limit 1) r
       where a.job = :job and a.source = 'old';
      insert into briefing (outcome_id, job, article_id, version_id, edition, number, content, recipe, model, recorded,
                            created_at)
      select o.id, :job, a.id, v.id, %s, 10 + row_number() over (), p.content, p.recipe, p.model, false, now()
        from outcome o join version v on v.id = o.version_id join article a on a.id = v.article_id,
             (select * from briefing where job = :job limit 1) p
       where a.job = :job and a.source = 'old';
      analyze
      """;

  private static final String FIRST_CALL =
      """
      select round(extract(epoch from min(c.sent_at) - min(s.started_at)) * 1000)::bigint
        from call c join run_step s on s.run_id = c.run_id and s.step = 'brief'
       where c.run_id = (select max(id) from run where job = :job)
      """;

  private Scene scene(String job, String... latency) {
    return new Scene(job, folder.resolve(job), DATABASE, 64, latency);
  }

  private Measured run(Scene scene) {
    Path collections = folder.resolve(scene.job() + "-gc.log");
    return Measured.of(scene.start(Measured.option(collections)), collections);
  }

  private static void print(String what, Measured run, int articles) {
    System.out.printf(
        "%s: %.1f s of CPU, %.2f s per 1,000 articles; resident at most %d MB, heap %d MB, live %d MB%n",
        what,
        run.cpuSeconds(),
        1_000 * run.cpuSeconds() / articles,
        run.peakResidentMb(),
        run.peakHeapMb(),
        run.peakLiveMb());
  }
}
