package io.tomtat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.cli.Console.Result;
import io.tomtat.store.Lease;
import io.tomtat.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Rejections get another chance; nothing else is touched. */
class RetryIT {

  private static final int ARTICLES = 5;

  /** An item without text is rejected as empty, one with a few words skipped as too short. */
  private static final String FEED =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel><title>Báo</title><link>https://bao.example</link><description>Tin</description>
      <item><guid>1</guid><title></title><description></description></item>
      <item><guid>2</guid><title>Tin ngắn</title><description>Một câu rất ngắn của báo.</description></item>
      </channel></rss>
      """;

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  @TempDir Path folder;

  private final ScriptedModelServer server = ScriptedModelServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private ServedJob job(String name) throws IOException {
    return new ServedJob(name, folder, server, db).withArticles(ARTICLES);
  }

  @Test
  void asksAgainForRejectionsAndForNothingElse() throws IOException {
    ServedJob job = job("again");
    job.fault(1, "schema*2");
    assertThat(job.console().run("run", "again").code()).isEqualTo(10);
    int requests = job.requests();

    Result retried = job.console().run("retry", "again", "--json");
    assertThat(retried.code()).as(retried.err()).isZero();
    assertThat(retried.err())
        .contains("Trying 1 rejected articles again: expected cost 0.0", "USD, at most")
        .contains("the mean of the last 5 articles");
    assertThat(retried.lastLine()).isEqualTo("Done: edition 2026-11-22, revision 2.");
    assertThat(retried.json().get("counts").get("briefed").asInt()).isEqualTo(ARTICLES);
    assertThat(retried.json().get("counts").get("rejected").asInt()).isZero();
    assertThat(job.requests()).isEqualTo(requests + 1);
    assertThat(job.number("select count(*) from briefing where job = :job")).isEqualTo(ARTICLES);
    assertThat(
            job.texts(
                """
                select o.reason || ' ' || o.take || ' ' || v.take || ' ' || o.retired_by from outcome o
                  join version v on v.id = o.version_id join article a on a.id = v.article_id
                 where a.job = :job and o.retired_at is not null
                """))
        .containsExactly("malformed 1 2 retry");
    job.assertTheNightAddsUp();

    Map<String, List<String>> before = job.dump();
    Result nothing = job.console().run("retry", "again");
    assertThat(nothing.code()).isZero();
    assertThat(nothing.lastLine()).isEqualTo("Nothing to retry: no rejection stands.");
    assertThat(job.dump().get("run")).isEqualTo(before.get("run"));
    assertThat(job.dump().get("outcome")).isEqualTo(before.get("outcome"));
    assertThat(job.console().run("retry", "again", "--json").json().get("exit_code").asInt())
        .isZero();
  }

  @Test
  void whatIsMarkedAndNotBriefedIsBriefedByTheNextRun() throws IOException {
    ServedJob job = job("limited");
    job.fault(1, "schema*2");
    job.fault(2, "refusal*1");
    assertThat(job.console().run("run", "limited").code()).isEqualTo(10);
    Result retried = job.console().run("retry", "limited", "--limit", "0");
    assertThat(retried.code()).as(retried.err()).isZero();
    assertThat(retried.lastLine()).contains("2 articles wait", "tomtat run limited");
    job.assertTheNightAddsUp();
    assertThat(job.console().run("run", "limited").code()).isZero();
    assertThat(job.number("select count(*) from briefing where job = :job")).isEqualTo(ARTICLES);
    job.assertTheNightAddsUp();
  }

  @Test
  void anUnfinishedPassThatIsGoneOnWithAddsUpToo() throws IOException {
    ServedJob job = job("resumed");
    job.console().run("run", "resumed", "--step", "pull");
    String first =
        job.text("select uri from article where job = :job order by id limit 1"); // briefed first
    job.fault(Integer.parseInt(first.replaceAll("\\D*000/a(\\d+).*", "$1")), "schema*2");
    assertThat(job.console().run("run", "resumed", "--limit", "3").code()).isEqualTo(10);
    Result retried = job.console().run("retry", "resumed");
    assertThat(retried.code()).as(retried.err()).isZero();
    assertThat(job.number("select count(*) from run where job = :job")).isOne();
    assertThat(job.number("select count(*) from briefing where job = :job")).isEqualTo(ARTICLES);
    job.assertTheNightAddsUp();
  }

  @Test
  void theNightOfAnotherEditionAddsUpToo() throws IOException {
    ServedJob job = job("later");
    job.fault(1, "schema*2");
    assertThat(job.console().run("run", "later").code()).isEqualTo(10);
    Result retried =
        job.console().at(Console.NOW.plusSeconds(86_400)).run("retry", "later", "--json");
    assertThat(retried.code()).as(retried.err()).isZero();
    assertThat(retried.json().get("edition").asString()).isEqualTo("2026-11-23");
    job.assertTheNightAddsUp();
  }

  @Test
  void retriesOnlyWhatIsAskedFor() throws IOException {
    ServedJob job = job("some");
    job.fault(1, "schema*2");
    job.fault(2, "refusal*1");
    job.fault(3, "refusal*1");
    assertThat(job.console().run("run", "some").code()).isEqualTo(10);
    Result other = job.console().run("retry", "some", "--reason", "filtered,too-long");
    assertThat(other.code()).isZero();
    assertThat(other.lastLine())
        .isEqualTo("Nothing to retry: no rejection stands of those asked for.");
    Result briefed = job.console().run("retry", "some", "--article", "2026-11-22/001");
    assertThat(briefed.code()).isZero();
    assertThat(briefed.lastLine()).startsWith("Nothing to retry");
    Result one =
        job.console().run("retry", "some", "--reason=refused", "--article", "inbox:" + uri(3));
    assertThat(one.code()).as(one.err()).isZero();
    assertThat(one.err()).contains("Trying 1 rejected articles again");
    assertThat(job.console().run("retry", "some", "--article", uri(1)).code()).isZero();
    assertThat(
            job.texts(
                """
                select a.uri from outcome o join article a on a.version_id = o.version_id
                 where a.job = :job and o.kind = 'rejected' and o.retired_at is null
                """))
        .containsExactly(uri(2));
    job.assertTheNightAddsUp();
  }

  @Test
  void readsRejectedDocumentsAgainAndLeavesSkippedOnesAlone() throws IOException {
    ServedJob job = job("documents");
    job.write("trong.txt", "");
    job.write("tin.xml", FEED);
    assertThat(job.console().run("run", "documents").code()).isEqualTo(10);
    job.assertTheNightAddsUp();
    Result retried = job.console().run("retry", "documents");
    assertThat(retried.code()).as(retried.err()).isEqualTo(10);
    assertThat(retried.err())
        .contains("Reading 2 rejected documents again; for each article found in them: expected")
        .doesNotContain("Trying");
    assertThat(job.texts("select uri from document where job = :job and retired_by = 'retry'"))
        .containsExactlyInAnyOrder("trong.txt", "tin.xml", "tin.xml#1");
    assertThat(
            job.texts(
                """
                select uri || ' ' || what from sighting
                 where run_id = (select max(id) from run where job = :job) and what <> 'unchanged'
                """))
        .containsExactlyInAnyOrder("trong.txt rejected", "tin.xml#1 rejected");
    assertThat(
            job.number(
                "select count(*) from document where job = :job and uri = 'tin.xml#2' and not_briefed = 'too-short'"))
        .isOne();
    job.assertTheNightAddsUp();
  }

  @Test
  void wrongReasonsAndUnknownArticlesAreRefused() throws IOException {
    ServedJob job = job("refusing");
    job.console().run("run", "refusing", "--step", "pull");
    Result skipped = job.console().run("retry", "refusing", "--reason", "too-short");
    assertThat(skipped.code()).isEqualTo(64);
    assertThat(skipped.err()).contains("'too-short' is skipped as intended, and only rejections");
    Result unknown = job.console().run("retry", "refusing", "--reason", "refuse");
    assertThat(unknown.code()).isEqualTo(64);
    assertThat(unknown.err()).contains("expected one of", "refused");
    Result nobody = job.console().run("retry", "refusing", "--article", "2026-11-22/999", "--json");
    assertThat(nobody.code()).isEqualTo(66);
    assertThat(nobody.json().get("exit_code").asInt()).isEqualTo(66);
    assertThat(nobody.err()).contains("no article '2026-11-22/999' in job 'refusing'");
    assertThat(job.console().run("retry", "refusing", "--limit", "-1").code()).isEqualTo(64);
  }

  @Test
  void aNameThatSeveralSourcesHaveIsRefused() throws IOException {
    ServedJob job = job("twice");
    new SampleJob(folder)
        .file(
            "twice",
            """
            sources:
              - {name: one, folder: inbox}
              - {name: two, folder: inbox}
            model: {provider: openai, name: stub, base-url: "%s"}
            """
                .formatted(server.baseUrl()));
    job.console().run("run", "twice", "--step", "pull");
    Result result = job.console().run("retry", "twice", "--article", uri(1));
    assertThat(result.code()).isEqualTo(64);
    assertThat(result.err()).contains("one:" + uri(1) + ", two:" + uri(1));
  }

  @Test
  void aHeldJobIsLeftAlone() throws Exception {
    ServedJob job = job("held");
    job.fault(1, "schema*2");
    job.console().run("run", "held");
    try (Lease lease =
        Lease.acquire(db.database().dedicated(), "held", "process 7 on host", Console.NOW)
            .orElseThrow()) {
      assertThat(lease.fence().job()).isEqualTo("held");
      Map<String, List<String>> before = job.dump();
      assertThat(job.console().run("retry", "held").code()).isEqualTo(75);
      assertThat(job.dump()).isEqualTo(before);
    }
  }

  private static String uri(int article) {
    return ServedJob.uri(article);
  }
}
