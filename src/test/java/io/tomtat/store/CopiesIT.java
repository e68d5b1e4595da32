package io.tomtat.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Document;
import io.tomtat.article.Document.Stamp;
import io.tomtat.article.Edition.Balance;
import io.tomtat.article.Extraction;
import io.tomtat.article.Metadata;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Pass;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Pulled.Fetched;
import io.tomtat.article.Pulled.Found;
import io.tomtat.article.Reason;
import io.tomtat.article.Shingles;
import io.tomtat.article.Signature;
import io.tomtat.article.Version;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which texts are skipped as duplicates, and of what. */
class CopiesIT {

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  private static final Instant EVENING = Instant.parse("2026-11-22T15:00:00Z");
  private static final String[] SYLLABLES =
      "cảng biển sản lượng hàng hóa tăng giảm người dân chính quyền doanh nghiệp kế hoạch đầu tư quốc gia thị trường"
          .split(" ");

  private static int number;

  private final JdbcClient sql = JdbcClient.create(db.dataSource());
  private Clock clock = Clock.fixed(EVENING, ZoneOffset.UTC);
  private Pass pass;

  @BeforeEach
  void anotherJob() {
    begin("copies-" + ++number, 1);
  }

  private void begin(String job, int day) {
    clock = Clock.fixed(EVENING.plus(Duration.ofDays(day)), ZoneOffset.UTC);
    pass = new Runs(sql).begin(job, LocalDate.of(2026, 12, day), "a test", clock.instant());
  }

  private static List<String> story(int seed) {
    Random random = new Random(seed);
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      StringBuilder sentence = new StringBuilder("Câu");
      for (int word = 0; word < 15; word++) {
        sentence.append(' ').append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      sentences.add(sentence + ".");
    }
    return sentences;
  }

  private static List<String> copy(int seed) {
    List<String> sentences = story(seed);
    sentences.set(4, "Một câu khác hẳn của tờ báo kia.");
    return sentences;
  }

  private static Version version(List<String> sentences) {
    return Version.of("Tin trong ngày", List.of(sentences), List.of(), Metadata.NONE);
  }

  private void pull(String uri, List<String> sentences) {
    Version version = version(sentences);
    Document document = new Document("inbox", uri, new Stamp(1, EVENING, null), () -> new byte[1]);
    Found found = new Found(uri, version.hash(), new Extraction.Text(version));
    new Pulls(sql, pass, "rules", clock)
        .save(new Fetched(document, version.hash(), false, List.of(found)));
  }

  private List<String> duplicates() {
    return sql.sql(
            """
            select a.uri || ' of ' || f.uri
              from outcome o join version v on v.id = o.version_id join article a on a.id = v.article_id
              join version w on w.id = v.same_as join article f on f.id = w.article_id
             where a.job = :job and o.reason = 'duplicate' and o.retired_at is null order by 1
            """)
        .param("job", pass.job())
        .query(String.class)
        .list();
  }

  private void rejectOne() {
    PendingVersion item = new PendingVersions(sql, pass, 1).next();
    new Outcomes(sql, pass, clock).save(item, new NotBriefed(Reason.REFUSED, ""));
  }

  @Test
  void aCopyOfWhatWaitsIsSkippedAndAStrangerIsNot() {
    pull("a", story(1));
    pull("b", copy(1));
    pull("c", story(2));
    pull("d", story(1));
    assertThat(duplicates()).containsExactly("b of a", "d of a");
    assertThat(new Accounts(sql, pass).balance()).contains(new Balance(1, 0, 4, 0, 2, 0, 2));
    assertThat(new Night(sql, pass).counts().skipped()).isEqualTo(2);
  }

  @Test
  void writingTwiceChangesNothing() {
    for (int i = 0; i < 2; i++) {
      pull("a", story(1));
      pull("b", copy(1));
    }
    assertThat(duplicates()).containsExactly("b of a");
    assertThat(new Accounts(sql, pass).balance()).contains(new Balance(1, 0, 2, 0, 1, 0, 1));
  }

  @Test
  void anotherJobsStoryIsNoFirst() {
    pull("a", story(1));
    begin(pass.job() + "-other", 1);
    pull("b", story(1));
    pull("c", copy(2));
    assertThat(duplicates()).isEmpty();
  }

  @Test
  void aCopyIsLookedForInSevenDaysAndTheSameTextAtAnyTime() {
    pull("a", story(1));
    begin(pass.job(), 8);
    pull("b", copy(1));
    assertThat(duplicates()).containsExactly("b of a");
    begin(pass.job(), 9);
    pull("c", copy(1).subList(0, 9));
    pull("d", story(1));
    assertThat(duplicates()).containsExactly("b of a", "d of a");
  }

  @Test
  void aDuplicateIsNoFirst() {
    pull("a", story(1));
    pull("b", copy(1));
    pull("c", copy(1));
    assertThat(duplicates()).containsExactly("b of a", "c of a");
  }

  @Test
  void oneDuplicateAfterTheOtherTakesThePlaceOfAFirstThatIsNotBriefed() {
    pull("a", story(1));
    pull("b", story(1));
    pull("c", copy(1));
    rejectOne();
    assertThat(duplicates()).containsExactly("c of b");
    rejectOne();
    assertThat(duplicates()).isEmpty();
    assertThat(PendingVersions.count(sql, pass.job())).isOne();
    rejectOne();
    assertThat(PendingVersions.count(sql, pass.job())).isZero();
    assertThat(new Accounts(sql, pass).balance()).contains(new Balance(1, 0, 5, 0, 2, 3, 0));
  }

  @Test
  void aDuplicateThatChangesIsLookedAtAnew() {
    pull("a", story(1));
    pull("b", story(1));
    pull("b", copy(1));
    assertThat(duplicates()).hasSize(2).containsOnly("b of a");
    List<String> more = story(1);
    more.add("Thêm 45 tàu cập cảng.");
    pull("b", more);
    assertThat(PendingVersions.count(sql, pass.job())).isEqualTo(2);
    assertThat(new Accounts(sql, pass).balance()).get().matches(Balance::even);
  }

  @Test
  void aCorrectionOfTheFirstLeavesItsDuplicatesAndTakesThemWithIt() {
    pull("a", story(1));
    pull("b", story(1));
    List<String> corrected = copy(1);
    pull("a", corrected);
    assertThat(duplicates()).containsExactly("b of a");
    rejectOne();
    assertThat(duplicates()).isEmpty();
    assertThat(PendingVersions.count(sql, pass.job()))
        .as("b, though a's newer text was refused")
        .isOne();
  }

  @Test
  void whatToCompareIsFoundByTheIndex() {
    pull("a", story(1));
    Integer[] bands = Signature.of(Shingles.of(version(copy(1)))).bands();
    sql.sql(
            """
            insert into version (article_id, document_id, hash, sentences, metadata, created_at, bands)
            select v.article_id, v.document_id, 'hash ' || n, '[]', '{}', v.created_at,
                   (select array_agg((random() * 2e9)::integer) from generate_series(1, 40) where n > 0)
              from version v, generate_series(1, 10000) n
             where v.id = (select max(id) from version)
            """)
        .update();
    sql.sql("analyze version").update();
    List<String> plan =
        sql.sql("explain " + Copies.CANDIDATES)
            .param("bands", bands)
            .param("since", Timestamp.from(EVENING))
            .param("job", pass.job())
            .param("version", 1)
            .query(String.class)
            .list();
    assertThat(plan).anyMatch(line -> line.contains("Bitmap Index Scan on version_bands"));
    assertThat(plan).noneMatch(line -> line.contains("Seq Scan on version"));
  }
}
