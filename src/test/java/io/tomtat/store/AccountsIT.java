package io.tomtat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.article.Document;
import io.tomtat.article.Document.Stamp;
import io.tomtat.article.Edition.Balance;
import io.tomtat.article.Extraction;
import io.tomtat.article.Hash;
import io.tomtat.article.Metadata;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Pass;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Pulled.Fetched;
import io.tomtat.article.Pulled.Found;
import io.tomtat.article.Reason;
import io.tomtat.article.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nights that add up, and such that do not. */
class AccountsIT {

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T15:00:00Z"), ZoneOffset.UTC);
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static int number;

  private final JdbcClient sql = JdbcClient.create(db.dataSource());
  private String job;

  @BeforeEach
  void anotherJob() {
    job = "job-" + ++number;
  }

  @Test
  void aNightAddsUp() {
    Pass pass = begin(1);
    pull(pass, "a.txt", "Một.");
    pull(pass, "b.txt", "Hai.");
    pull(pass, "c.txt", "Ba.");
    settleOne(pass, Reason.WITHHELD);
    settleOne(pass, Reason.REFUSED);
    assertThat(balance(pass)).isEqualTo(new Balance(1, 0, 3, 0, 1, 1, 1));
    assertThat(publish(pass)).isTrue();
  }

  @Test
  void aTextThatIsReplacedBeforeItsBriefingCountsAsSkipped() {
    Pass pass = begin(1);
    pull(pass, "a.txt", "Một.");
    pull(pass, "a.txt", "Hai.");
    assertThat(balance(pass)).isEqualTo(new Balance(1, 0, 2, 0, 1, 0, 1));
    publish(pass);
  }

  @Test
  void aTextThatCameBackWaitsOnceMore() {
    Pass first = begin(1);
    pull(first, "a.txt", "Một.");
    settleOne(first, Reason.WITHHELD);
    end(first);
    Pass second = begin(2);
    pull(second, "a.txt", "Hai.");
    pull(second, "a.txt", "Một.");
    assertThat(balance(second)).isEqualTo(new Balance(1, 0, 2, 0, 1, 0, 1));
    publish(second);
    assertThat(balance(first)).as("to this day").matches(Balance::even);
  }

  @Test
  void passesOfTwoEditionsMayTakeTurns() {
    Pass later = begin(2);
    pull(later, "a.txt", "Một.");
    Pass earlier = begin(1);
    pull(earlier, "b.txt", "Hai.");
    settleOne(earlier, Reason.REFUSED);
    end(earlier);
    assertThat(balance(later)).isEqualTo(new Balance(1, 0, 2, 0, 0, 1, 1));
    publish(later);
  }

  @Test
  void anotherJudgementOfTheSameReplySettlesNothingMore() {
    Pass pass = begin(1);
    pull(pass, "a.txt", "Một.");
    PendingVersion item = settleOne(pass, Reason.MALFORMED);
    sql.sql("update outcome set retired_at = now(), retired_by = 'recheck' where version_id = ?")
        .param(item.id())
        .update();
    new Outcomes(sql, pass, CLOCK).save(item, new NotBriefed(Reason.WITHHELD, ""));
    assertThat(balance(pass)).isEqualTo(new Balance(1, 0, 1, 0, 0, 1, 0));
    publish(pass);
  }

  @Test
  void anArticleThatWaitsWithoutHavingComeIsNamedAndNothingIsPublished() {
    Pass pass = begin(1);
    pull(pass, "a.txt", "Một.");
    sql.sql("delete from arrival where job = ?").param(job).update();
    assertThatThrownBy(() -> publish(pass))
        .isInstanceOf(UnevenNightException.class)
        .hasMessageContaining("0 waited and 0 came ≠ 0 briefed, 0 skipped, 0 rejected and 1 still")
        .hasMessageContaining("inbox:a.txt was seen as new or changed, but no text of it came");
    assertThat(
            sql.sql("select count(*) from edition where job = ?")
                .param(job)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void anArticleThatIsLostIsFoundOut() {
    Pass pass = begin(1);
    pull(pass, "a.txt", "Một.");
    pull(pass, "b.txt", "Hai.");
    sql.sql("update article set version_id = null where job = ? and uri = 'b.txt'")
        .param(job)
        .update();
    assertThatThrownBy(() -> publish(pass))
        .hasMessageContaining("0 waited and 2 came ≠ 0 briefed, 0 skipped, 0 rejected and 1 still");
  }

  @Test
  void anArticleThatNoSourceShowedIsFoundOut() {
    Pass pass = begin(1);
    pull(pass, "a.txt", "Một.");
    sql.sql("delete from sighting where run_id = ?").param(pass.id()).update();
    assertThatThrownBy(() -> publish(pass))
        .hasMessageContaining("inbox:a.txt came, but no source showed it");
  }

  @Test
  void aRejectionWithoutADocumentIsFoundOut() {
    Pass pass = begin(1);
    sql.sql("insert into sighting values (?, 'inbox', 'x.pdf', 'rejected')")
        .param(pass.id())
        .update();
    assertThatThrownBy(() -> publish(pass))
        .hasMessageContaining("inbox:x.pdf was seen and not briefed, but no document says why");
  }

  @Test
  void aPassOfAnEarlierProgramIsNotHeldToIt() {
    Pass pass = begin(1);
    sql.sql("update run set last_arrival = null where id = ?").param(pass.id()).update();
    pull(pass, "a.txt", "Một.");
    sql.sql("delete from arrival where job = ?").param(job).update();
    assertThat(new Accounts(sql, pass).balance()).isEmpty();
    assertThat(new Night(sql, pass).counts().balance()).isNull();
    publish(pass);
  }

  private Pass begin(int day) {
    return new Runs(sql).begin(job, LocalDate.of(2026, 11, day), "a test", CLOCK.instant());
  }

  private void end(Pass pass) {
    sql.sql("update run set finished = true, ended_at = now() where id = ?")
        .param(pass.id())
        .update();
  }

  private void pull(Pass pass, String uri, String text) {
    Version version = Version.of(uri, List.of(List.of(text)), List.of(), Metadata.NONE);
    Hash hash = Hash.of(List.of(text));
    Document document =
        new Document("inbox", uri, new Stamp(1, CLOCK.instant(), null), () -> new byte[1]);
    new Pulls(sql, pass, "rules", CLOCK)
        .save(
            new Fetched(
                document,
                hash,
                false,
                List.of(new Found(uri, hash, new Extraction.Text(version)))));
  }

  private PendingVersion settleOne(Pass pass, Reason reason) {
    PendingVersion item = new PendingVersions(sql, pass, 1).next();
    new Outcomes(sql, pass, CLOCK).save(item, new NotBriefed(reason, ""));
    return item;
  }

  private Balance balance(Pass pass) {
    return new Accounts(sql, pass).balance().orElseThrow();
  }

  private boolean publish(Pass pass) {
    return new Editions(sql, CLOCK).publish(pass, ZONE, null);
  }
}
