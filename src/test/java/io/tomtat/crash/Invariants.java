package io.tomtat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What must hold when a job is done, whatever happened to its runs. */
final class Invariants {

  private final Scene scene;
  private final long articles;
  private final long rejected;

  /**
   * @param articles that the folder holds, all of them good
   */
  Invariants(Scene scene, long articles) {
    this(scene, articles, 0);
  }

  /**
   * @param articles that the sources hold and that are good
   * @param rejected documents beside them, none of which can be read
   */
  Invariants(Scene scene, long articles, long rejected) {
    this.scene = scene;
    this.articles = articles;
    this.rejected = rejected;
  }

  void assertAll() {
    assertEveryArticleIsBriefedOnce();
    assertTheEditionHoldsThemAll();
    assertTheNightAddsUp();
    assertTheFilesAreThose();
  }

  private void assertEveryArticleIsBriefedOnce() {
    assertThat(
            scene.rows(
                "select uri, not_briefed, detail from document where job = :job and not_briefed is not null"))
        .as("documents that are no articles")
        .hasSize((int) rejected);
    assertThat(
            scene.number(
                "select count(distinct (source, uri)) from document where job = :job and not_briefed is not null"))
        .as("documents that were rejected once")
        .isEqualTo(rejected);
    assertThat(scene.articles()).isEqualTo(articles);
    assertThat(scene.number("select count(*) from pending where job = :job")).isZero();
    assertThat(
            scene.number(
                """
                select count(*) from article a
                 where a.job = :job
                   and 1 <> (select count(*) from outcome o join version v on v.id = o.version_id
                              where v.article_id = a.id and o.kind = 'briefed' and o.retired_at is null)
                """))
        .as("articles without exactly one live outcome")
        .isZero();
    assertThat(scene.outcomes()).isEqualTo(articles);
    assertThat(scene.number("select count(*) from briefing where job = :job")).isEqualTo(articles);
    assertThat(scene.number("select count(distinct article_id) from briefing where job = :job"))
        .isEqualTo(articles);
    assertThat(
            scene.number("select count(*) from call where job = :job and arrived_at is not null"))
        .isEqualTo(articles);
  }

  private void assertTheEditionHoldsThemAll() {
    assertThat(scene.number("select count(distinct date) from edition where job = :job")).isOne();
    assertThat(scene.number("select max(revision) - count(*) from edition where job = :job"))
        .as("gaps between the revisions")
        .isZero();
    assertThat(
            scene.number(
                """
                select count(distinct i.briefing_id) from edition_item i join edition e on e.id = i.edition_id
                 where e.job = :job and e.complete
                   and e.revision = (select max(revision) from edition where job = :job)
                """))
        .isEqualTo(articles);
    assertThat(
            scene.number("select count(*) from briefing where job = :job and number > " + articles))
        .as("numbers beyond the count")
        .isZero();
  }

  /**
   * Seen = new + changed + unchanged + skipped + rejected, and each seen once a pass. A file that
   * was read to its end is not read again: a pass that was begun after that does not see it. A
   * container is no document of its own.
   */
  private void assertTheNightAddsUp() {
    assertThat(scene.number("select count(*) from run where job = :job and not finished")).isZero();
    assertThat(
            scene.number(
                """
                select count(*) from sighting s
                 where s.run_id = (select %s(id) from run where job = :job)
                   and not exists (select from document d
                                    where d.job = :job and d.source = s.source and d.uri = s.uri and d.container)
                """
                    .formatted(rejected == 0 ? "max" : "min")))
        .as("documents that the pass saw")
        .isEqualTo(articles + rejected);
    assertThat(
            scene.number(
                """
                select count(*) from sighting s join run r on r.id = s.run_id
                 where r.job = :job and s.what = 'new'
                """))
        .isEqualTo(articles);
  }

  private void assertTheFilesAreThose() {
    Path reports = scene.home().resolve("reports").resolve(scene.job());
    try (Stream<Path> days = Files.list(reports)) {
      Path day =
          days.filter(d -> d.getFileName().toString().matches("\\d.*")).findFirst().orElseThrow();
      assertThat(Files.readAllLines(day.resolve("briefings.jsonl"))).hasSize((int) articles);
      assertThat(day.resolve("index.html")).isRegularFile();
      assertThat(day.resolve("manifest.json")).isRegularFile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next start finds nothing to do, asks nobody, and publishes nothing. */
  void assertNothingIsLeftToDo() {
    long requests = scene.requests();
    long revisions = scene.number("select count(*) from edition where job = :job");
    assertThat(scene.runsTo(0).said()).contains("Nothing to do");
    assertThat(scene.requests()).isEqualTo(requests);
    assertThat(scene.number("select count(*) from edition where job = :job")).isEqualTo(revisions);
  }
}
