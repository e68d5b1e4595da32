package io.tomtat.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Document;
import io.tomtat.article.Document.Stamp;
import io.tomtat.article.Extraction;
import io.tomtat.article.Hash;
import io.tomtat.article.Metadata;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Pass;
import io.tomtat.article.Pulled.Fetched;
import io.tomtat.article.Pulled.Found;
import io.tomtat.article.Pulled.Unchanged;
import io.tomtat.article.Reason;
import io.tomtat.article.Sentence;
import io.tomtat.article.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class PullsIT {

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  private static final Instant EVENING = Instant.parse("2026-11-22T15:00:00Z");

  private final JdbcClient sql = JdbcClient.create(db.dataSource());
  private Instant now = EVENING;
  private String job;
  private Pass pass;
  private Pulls pulls;

  private void night(String name, int number) {
    job = name;
    now = EVENING.plusSeconds(86_400L * number);
    LocalDate edition = LocalDate.parse("2026-11-22").plusDays(number);
    pass = new Runs(sql).begin(job, edition, "a test", now);
    pulls = new Pulls(sql, pass, "rules", Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Fetched feed(String uri, String... keys) {
    List<Found> items = Stream.of(keys).map(key -> found(uri + "#" + key)).toList();
    return new Fetched(document(uri), Hash.of(List.of(keys)), true, items);
  }

  private static Fetched file(String uri) {
    return new Fetched(document(uri), Hash.of(List.of(uri)), false, List.of(found(uri)));
  }

  private static Fetched broken(String uri) {
    NotBriefed why = new NotBriefed(Reason.UNREADABLE, "broken");
    Found nothing = new Found(uri, Hash.of(List.of()), new Extraction.Nothing(why, null));
    return new Fetched(document(uri), nothing.hash(), false, List.of(nothing));
  }

  private static Document document(String uri) {
    return new Document("inbox", uri, new Stamp(1, EVENING, null), () -> new byte[1]);
  }

  private static Found found(String uri) {
    Version version =
        new Version(List.of(new Sentence(1, Sentence.Role.TITLE, 0, uri)), Metadata.NONE);
    return new Found(uri, Hash.of(List.of(uri)), new Extraction.Text(version));
  }

  private List<String> live() {
    return sql.sql("select uri from document where job = :job and retired_by is null order by uri")
        .param("job", job)
        .query(String.class)
        .list();
  }

  @Test
  void theItemsOfAContainerAreKnownByTheirColumn() {
    night("items", 1);
    pulls.save(feed("tin.xml", "1", "2"));
    pulls.save(feed("tin.xml#1.xml", "3"));
    assertThat(new Documents(sql, job).find("inbox", List.of("tin.xml")).get("tin.xml").items())
        .containsExactlyInAnyOrder("tin.xml#1", "tin.xml#2");
  }

  @Test
  void itemsThatLeftTheirFeedAreRetiredAndTheirArticlesStay() {
    night("feed", 1);
    pulls.save(feed("tin.xml", "1", "2"));
    night("feed", 2);
    pulls.save(feed("tin.xml", "2", "3"));
    assertThat(live()).containsExactly("tin.xml", "tin.xml#2", "tin.xml#3");
    night("feed", 3);
    pulls.save(broken("tin.xml"));
    assertThat(live()).containsExactly("tin.xml");
    assertThat(
            sql.sql("select count(*) from article where job = 'feed'").query(Long.class).single())
        .isEqualTo(3);
  }

  @Test
  void whatASourceShowsNoMoreIsRetired() {
    night("gone", 1);
    pulls.save(file("stays.txt"));
    pulls.save(broken("gone.pdf"));
    pulls.save(feed("stays.xml", "1"));
    pulls.save(feed("gone.xml", "1"));
    pulls.save(feed("empty.xml"));
    pulls.retireGone(List.of("inbox"));
    assertThat(live()).hasSize(7);
    night("gone", 2);
    pulls.save(unchanged("stays.txt", "stays.txt"));
    pulls.save(unchanged("stays.xml", "stays.xml#1"));
    pulls.save(unchanged("empty.xml", "empty.xml"));
    pulls.retireGone(List.of("another"));
    assertThat(live()).hasSize(7);
    pulls.retireGone(List.of("inbox"));
    assertThat(live()).containsExactly("empty.xml", "stays.txt", "stays.xml", "stays.xml#1");
  }

  private static Unchanged unchanged(String uri, String seen) {
    return new Unchanged("inbox", uri, List.of(seen), null, null);
  }
}
