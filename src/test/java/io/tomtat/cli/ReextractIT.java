package io.tomtat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.cli.Console.Result;
import io.tomtat.extract.Extractor;
import io.tomtat.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Better rules of extraction reach documents that are known, when somebody says so. The tables are
 * made to look as if other rules had filled them.
 */
class ReextractIT {

  private static final int ARTICLES = 5;

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  @TempDir Path folder;

  private final ScriptedModelServer server = ScriptedModelServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private ServedJob job(String name) throws IOException {
    ServedJob job = new ServedJob(name, folder, server, db).withArticles(ARTICLES);
    job.write(
        "english.txt",
        "The port in numbers\n\nThe port handled more goods this year than in any year before it.\n");
    assertThat(job.console().run("run", name).code()).isZero();
    job.update("update document set extractor = 'old' where job = :job");
    return job;
  }

  private static void anotherTextWasRead(ServedJob job, int article) {
    int rows =
        job.update(
            """
            update version v set hash = repeat('0', 64),
                   sentences = jsonb_set(sentences, '{1,text}', '"Trang chủ Thời sự Kinh tế."')
              from article a where a.id = v.article_id and a.job = :job and a.uri = '%s'
            """
                .formatted(ServedJob.uri(article)));
    assertThat(rows).isOne();
  }

  private static void wasUnreadable(ServedJob job, int article) {
    String of =
        "(select v.id from version v join article a on a.id = v.article_id where a.job = :job and a.uri = '%s')"
            .formatted(ServedJob.uri(article));
    job.update(
        "delete from edition_item where briefing_id in (select id from briefing where version_id in "
            + of
            + ")");
    job.update("delete from briefing where version_id in " + of);
    job.update("delete from outcome where version_id in " + of);
    job.update("delete from call where version_id in " + of);
    job.update("update article set version_id = null where version_id in " + of);
    job.update("delete from arrival where version_id in " + of);
    job.update("delete from version where id in " + of);
    job.update("delete from article where version_id is null and job = :job");
    job.update(
        "update document set not_briefed = 'unreadable' where job = :job and uri = '%s'"
            .formatted(ServedJob.uri(article)));
  }

  private static void passedForAnArticle(ServedJob job) {
    job.update(
        """
        with d as (update document set not_briefed = null where job = :job and uri = 'english.txt' returning *),
             a as (insert into article (job, source, uri, first_seen)
                   select job, source, uri, fetched_at from d returning id)
        insert into version (article_id, document_id, hash, sentences, metadata, created_at)
        select a.id, d.id, repeat('1', 64), '[]', '{}', d.fetched_at from a, d
        """);
    job.update(
        """
        update article set version_id = (select id from version where article_id = article.id)
         where job = :job and uri = 'english.txt'
        """);
    job.update(
        """
        insert into outcome (version_id, take, run_id, kind, reason, created_at)
        select version_id, 1, (select max(id) from run where job = :job), 'skipped', 'withheld', first_seen
          from article where job = :job and uri = 'english.txt'
        """);
  }

  @Test
  void saysWhatWouldDifferAndWritesNothing() throws IOException {
    ServedJob job = job("looked");
    anotherTextWasRead(job, 1);
    wasUnreadable(job, 2);
    passedForAnArticle(job);
    Files.writeString(job.file(3), Files.readString(job.file(3)) + "\nThêm một câu mới nữa.\n");
    Files.delete(job.file(4));
    Map<String, List<String>> before = job.dump();
    Result result = job.console().run("reextract", "looked");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out().lines())
        .containsExactlyInAnyOrder(
            "inbox:" + ServedJob.uri(1) + "  another text",
            "inbox:" + ServedJob.uri(2) + "  becomes an article",
            "inbox:english.txt  is an article no more; what was briefed stays");
    assertThat(result.lastLine())
        .startsWith(
            "1 the same, 1 with another text, 1 become articles, 1 are none any more, 0 not briefed for another reason; 2 documents changed or gone are left to the next pull. To brief 2 articles: expected cost")
        .endsWith("Nothing was written. Apply it with: tomtat reextract looked --apply");
    assertThat(job.dump()).isEqualTo(before);
  }

  @Test
  void storesTextsThatDifferAsRevisedByTomtat() throws IOException {
    ServedJob job = job("applied");
    anotherTextWasRead(job, 1);
    wasUnreadable(job, 2);
    passedForAnArticle(job);
    int requests = job.requests();
    Result result = job.console().run("reextract", "applied", "--apply", "--json");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).contains("1 with another text, 1 become articles");
    assertThat(job.requests()).isEqualTo(requests + 2);
    assertThat(result.json().get("counts").get("changed").asInt())
        .as("what the source changed")
        .isZero();
    assertThat(
            job.texts(
                """
                select uri || ' ' || supersedes_because from report.briefing
                 where job = :job and supersedes is not null
                """))
        .containsExactly(ServedJob.uri(1) + " text-revised");
    assertThat(job.page())
        .contains("<h3>Revised by tomtat</h3>", "revised by tomtat, which read the unchanged")
        .doesNotContain("<h3>Corrected</h3>", ">corrected<");
    assertThat(job.console().run("export", "applied").out())
        .contains("\"supersedes_because\":\"text-revised\"")
        .doesNotContain("source-changed");
    assertThat(
            job.texts(
                """
                select uri || ' ' || what from sighting
                 where run_id = (select max(id) from run where job = :job) and what <> 'unchanged'
                """))
        .containsExactlyInAnyOrder(ServedJob.uri(2) + " new", "english.txt skipped");
    assertThat(
            job.texts(
                "select distinct extractor from document where job = :job and retired_by is null"))
        .containsExactly(Extractor.RULES);
    assertThat(
            job.number("select count(*) from document where job = :job and retired_by is not null"))
        .as("nothing is deleted")
        .isEqualTo(3);
    job.assertTheNightAddsUp();

    Result nothing = job.console().run("reextract", "applied", "--apply");
    assertThat(nothing.code()).isZero();
    assertThat(nothing.lastLine())
        .isEqualTo("Nothing to do: the present rules made all that is stored.");
    assertThat(job.requests()).isEqualTo(requests + 2);
  }

  @Test
  void reachesTheItemsOfAFeed() throws IOException {
    ServedJob job = new ServedJob("feed", folder, server, db).withArticles(2);
    job.write("tin.xml", feed(Files.readString(job.file(0)), Files.readString(job.file(1))));
    Files.delete(job.file(0));
    Files.delete(job.file(1));
    assertThat(job.console().run("run", "feed").code()).isZero();
    int rows =
        job.update(
            """
            update version v set hash = repeat('0', 64)
              from article a where a.version_id = v.id and a.job = :job and a.uri = 'tin.xml#2'
            """);
    assertThat(rows).isOne();
    assertThat(job.console().run("reextract", "feed").out().lines())
        .containsExactly("inbox:tin.xml#2  another text");
    assertThat(job.console().run("reextract", "feed", "--apply").code()).isZero();
    assertThat(
            job.number(
                "select count(*) from report.briefing where supersedes_because = 'text-revised' and job = :job"))
        .isOne();
    assertThat(
            job.texts(
                "select uri from document where job = :job and retired_by is null order by uri"))
        .containsExactly("tin.xml", "tin.xml#1", "tin.xml#2");
    job.assertTheNightAddsUp();
  }

  private static String feed(String first, String second) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0"><channel><title>Báo</title><link>https://bao.example</link><description>Tin</description>
        <item><guid>1</guid><title>Tin thứ nhất trong ngày</title><description>%s</description></item>
        <item><guid>2</guid><title>Tin thứ hai trong ngày</title><description>%s</description></item>
        </channel></rss>
        """
        .formatted(first, second);
  }

  @Test
  void documentsWithTheSameTextGetTheRulesAlone() throws IOException {
    ServedJob job = job("same");
    int requests = job.requests();
    List<String> versions = job.dump().get("version");
    Result result = job.console().run("reextract", "same", "--apply");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).contains("6 the same, 0 with another text");
    assertThat(result.lastLine()).startsWith("Nothing to do");
    assertThat(job.requests()).isEqualTo(requests);
    assertThat(job.dump().get("version")).isEqualTo(versions);
    assertThat(job.texts("select distinct extractor from document where job = :job"))
        .containsExactly(Extractor.RULES);
    job.assertTheNightAddsUp();
  }

  @Test
  void whatTheSourceChangedMeanwhileIsItsCorrection() throws IOException {
    ServedJob job = job("mixed");
    Files.writeString(job.file(1), Files.readString(job.file(1)) + "\n\nThêm một câu mới nữa.\n");
    assertThat(job.console().run("run", "mixed", "--limit", "0").code()).isZero();
    int rows =
        job.update(
            """
            update version v set hash = repeat('0', 64)
              from article a where a.version_id = v.id and a.job = :job and a.uri = '%s'
            """
                .formatted(ServedJob.uri(1)));
    assertThat(rows).isOne();
    Result result = job.console().run("reextract", "mixed", "--apply");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(
            job.texts(
                "select supersedes_because from report.briefing where job = :job and supersedes is not null"))
        .containsExactly("source-changed");
    job.assertTheNightAddsUp();
  }

  @Test
  void aTextThatComesBackFromTheSourceIsNotTomtats() throws IOException {
    ServedJob job = job("returns");
    anotherTextWasRead(job, 1);
    String text = Files.readString(job.file(1));
    assertThat(job.console().run("reextract", "returns", "--apply").code()).isZero();
    Files.writeString(job.file(1), text + "\n\nThêm một câu mới nữa.\n");
    assertThat(job.console().run("run", "returns").code()).isZero();
    Files.writeString(job.file(1), text);
    assertThat(job.console().run("run", "returns").code()).isZero();
    assertThat(
            job.texts(
                """
                select supersedes_because from report.briefing where job = :job and supersedes is not null
                 order by briefing_key
                """))
        .containsExactly("text-revised", "source-changed", "source-changed");
  }

  @Test
  void refusesWhatMakesNoSense() throws IOException {
    ServedJob job = job("refusing");
    Result limit = job.console().run("reextract", "refusing", "--json");
    assertThat(limit.code()).isEqualTo(64);
    assertThat(limit.err()).contains("go with --apply");
    assertThat(job.console().run("reextract", "never").code()).isEqualTo(66);
  }
}
