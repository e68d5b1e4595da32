package io.tomtat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.cli.Console.Result;
import io.tomtat.source.ScriptedSite;
import io.tomtat.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Nights of a job whose documents come from the network. */
class NetworkIT {

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  @TempDir Path folder;

  private final ScriptedModelServer server = ScriptedModelServer.start();
  private final ScriptedSite site = new ScriptedSite();

  @AfterEach
  void stop() {
    site.close();
    server.close();
  }

  private NetworkJob job(String name) {
    return new NetworkJob(name, folder, server, db);
  }

  private static void assertCode(Result result, int code) {
    assertThat(result.code()).as(result.err()).isEqualTo(code);
  }

  @Test
  void briefsPagesOnceAndAsksOnlyWhetherTheyChanged() throws IOException {
    NetworkJob job =
        job("pages")
            .with(
                """
                - name: trang
                  urls: [%s, list.txt]
                  allow-private: [127.0.0.1, localhost]
                """
                    .formatted(site.url("/1")));
    Files.writeString(
        folder.resolve("list.txt"),
        "# hai trang nữa\n%s\n\n%s\n".formatted(site.url("localhost", "/2"), site.url("/3")));
    for (int i = 1; i <= 3; i++) {
      site.on("/" + i, job.tagged(i));
    }
    Result first = job.console().run("run", "pages");
    assertCode(first, 0);
    assertThat(first.err()).contains("3 seen (3 new, 0 changed), 3 briefed");
    assertThat(job.texts("select uri from article where job = :job order by uri"))
        .containsExactly(site.url("/1"), site.url("/3"), site.url("localhost", "/2"));
    assertThat(
            job.texts(
                "select metadata ->> 'canonical_url' from version v join article a on a.version_id"
                    + " = v.id where a.job = :job order by 1"))
        .contains(site.url("/1"));

    site.forgetRequests();
    int calls = job.requests();
    Result second = job.console().run("run", "pages");
    assertCode(second, 0);
    assertThat(second.lastLine()).startsWith("Nothing to do");
    assertThat(job.requests()).isEqualTo(calls);
    assertThat(site.requests().stream().filter(r -> r.header("If-None-Match").equals("\"v1\"")))
        .hasSize(3);
  }

  @Test
  void aDeadSourceStopsNoOther() throws IOException {
    ScriptedSite dead = new ScriptedSite();
    dead.close();
    NetworkJob job =
        job("dead")
            .with(
                """
                - name: chet
                  urls: %s
                  allow-private: 127.0.0.1
                - name: song
                  urls: [%s, %s]
                  allow-private: localhost
                  at-least: 1
                """
                    .formatted(
                        dead.url("/x"),
                        site.url("localhost", "/1"),
                        site.url("localhost", "/mat")));
    site.on("/1", job.tagged(1));
    Result result = job.console().run("run", "dead", "--json");
    assertCode(result, 10);
    assertThat(result.json().path("source_failures").toString())
        .contains("chet: " + dead.url("/x") + ": robots.txt cannot be read: Connect to");
    assertThat(result.json().path("counts").path("briefed").asInt()).isOne();
    assertThat(
            job.texts(
                "select uri || ' ' || not_briefed || ' ' || detail from document where job = :job"
                    + " and not_briefed is not null"))
        .containsExactly(site.url("localhost", "/mat") + " unreadable HTTP 404");
    assertThat(job.console().run("status", "dead").out()).contains("chet");
    assertThat(job.edition())
        .contains("Not read:", "chet: " + dead.url("/x") + ": robots.txt cannot be read");
  }

  @Test
  void aPageStaysAsItIsWhileItCannotBeHad() throws IOException {
    NetworkJob job =
        job("away")
            .with(
                """
                - name: trang
                  urls: [%s]
                  allow-private: [127.0.0.1]
                """
                    .formatted(site.url("/1")));
    site.on("/1", job.tagged(1), ScriptedSite.status(403), ScriptedSite.status(404));
    assertCode(job.console().run("run", "away"), 0);
    Result forbidden = job.console().run("run", "away");
    assertCode(forbidden, 10);
    assertThat(forbidden.err()).contains("trang: " + site.url("/1") + ": HTTP 403");
    String live = "select count(*) from document where job = :job and retired_by is null";
    assertThat(job.number(live)).isOne();
    assertCode(job.console().run("run", "away"), 0);
    assertThat(job.number(live)).isZero();
    assertThat(job.number("select count(*) from briefing where job = :job")).isOne();
  }

  private String feed(NetworkJob job, int... numbers) throws IOException {
    StringBuilder items = new StringBuilder();
    for (int number : numbers) {
      items.append(
          "<item><title>%s</title><guid isPermaLink=\"false\">bai-%d</guid><link>%s?utm_source=rss</link><pubDate>Sat, 21 Nov 2026 0%d:00:00 +0700</pubDate><description>Tóm tắt.</description></item>"
              .formatted(
                  NetworkJob.title(job.page(number)), number, site.url("/" + number), number));
    }
    return "<rss version=\"2.0\"><channel><title>Báo"
        + " Sông</title><link>https://song.example</link><description>-</description>"
        + items
        + "</channel></rss>";
  }

  private NetworkJob feedAndUrls(String name) throws IOException {
    NetworkJob job =
        job(name)
            .with(
                """
                - name: bao
                  feed: %s
                  full-text: page
                  allow-private: [127.0.0.1]
                - name: trang
                  urls: [%s, %s]
                  allow-private: [127.0.0.1]
                """
                    .formatted(site.url("/rss"), site.url("/1"), site.url("/3")));
    site.on(
        "/rss",
        ScriptedSite.tagged("application/rss+xml", "\"f1\"", feed(job, 1, 2).getBytes(UTF_8)));
    for (int i = 1; i <= 3; i++) {
      site.on("/" + i, job.tagged(i)).on("/%d?utm_source=rss".formatted(i), job.tagged(i));
    }
    return job;
  }

  @Test
  void anArticleOfTwoSourcesIsBriefedOnce() throws IOException {
    NetworkJob job = feedAndUrls("both");
    Result first = job.console().run("run", "both");
    assertCode(first, 0);
    assertThat(first.err()).contains("3 briefed, 1 skipped, 0 rejected");
    assertThat(job.requests()).isEqualTo(3);
    assertThat(
            job.texts(
                "select source || ':' || uri || ' ' || not_briefed || ' ' || detail from document"
                    + " where job = :job and not_briefed is not null"))
        .singleElement()
        .isIn(
            "trang:" + site.url("/1") + " duplicate at the same address as bao:feed#bai-1",
            "bao:feed#bai-1 duplicate at the same address as trang:" + site.url("/1"));

    site.forgetRequests();
    Result second = job.console().run("run", "both", "--json");
    assertCode(second, 0);
    assertThat(second.json().path("counts").path("seen").asInt())
        .as("no feed, its pages alone")
        .isEqualTo(4);
    assertThat(second.lastLine()).startsWith("Nothing to do");
    assertThat(job.requests()).isEqualTo(3);
    assertThat(site.requests())
        .filteredOn(request -> !request.path().equals("/robots.txt"))
        .isNotEmpty()
        .allSatisfy(request -> assertThat(request.header("If-None-Match")).isNotEmpty());
    assertThat(site.paths()).contains("/rss", "/1", "/2?utm_source=rss", "/3");
    assertThat(site.most("127.0.0.1")).isOne();
  }

  @Test
  void whatIsKeptIsReadWithoutAskingAnybody() throws IOException {
    NetworkJob job = feedAndUrls("kept");
    assertCode(job.console().run("run", "kept"), 0);
    assertThat(
            job.number(
                "select count(*) from document where job = :job and raw is not null and origin is"
                    + " not null"))
        .isEqualTo(5);
    site.close();

    job.update("update document set extractor = 'old' where job = :job");
    job.update(
        "update version v set hash = repeat('0', 64) from article a where a.id = v.article_id and a.job = :job and a.uri = '%s'"
            .formatted(site.url("/3")));
    Result looked = job.console().run("reextract", "kept");
    assertCode(looked, 0);
    assertThat(looked.out().strip()).isEqualTo("trang:" + site.url("/3") + "  another text");

    job.update(
        "update document set retired_by = 'lost' where job = :job and uri = '%s'"
            .formatted(site.url("/3")));
    job.update(
        "delete from sighting s using run r where s.run_id = r.id and r.job = :job and s.uri ="
            + " 'feed#bai-2'");
    Result offline =
        job.console().run("run", "kept", "--edition", "2026-11-22", "--offline", "--json");
    assertCode(offline, 0);
    assertThat(
            job.texts(
                "select what || ' ' || uri from sighting where run_id = (select max(id) from run"
                    + " where job = :job) order by uri"))
        .contains("changed " + site.url("/3"))
        .doesNotContain("unchanged feed#bai-2");
    assertThat(
            job.number(
                "select count(*) from document where job = :job and uri = 'feed#bai-2' and"
                    + " retired_by is null"))
        .as("nothing is taken for gone")
        .isOne();

    job.update("update document set raw = null where job = :job");
    Result pruned = job.console().run("run", "kept", "--edition", "2026-11-22", "--offline");
    assertCode(pruned, 10);
    assertThat(pruned.err()).contains("documents are kept no more (retention.documents)");
    assertCode(job.console().run("run", "kept", "--offline"), 64);
  }

  /** A lapse of time counts from when the page was fetched, whenever it is read anew. */
  @Test
  void aLapseOfTimeCountsFromTheFetching() throws IOException {
    NetworkJob job =
        job("ago")
            .with(
                "- {name: trang, urls: ['%s'], allow-private: 127.0.0.1}"
                    .formatted(site.url("/1")));
    String page =
        "<!doctype html><html><body><h1>Xóm Cồn trồng lại rừng chắn sóng</h1>"
            + "<p>Mai Lan • 3 giờ trước</p>"
            + "<p>Hơn hai nghìn cây phi lao được người dân xóm Cồn trồng lại trong ba ngày.</p>"
                .repeat(2)
            + "<p>Hợp tác xã cho biết cây giống do trạm lâm nghiệp của huyện cấp miễn phí.</p>"
            + "<p>Huyện dự kiến trồng thêm ba héc ta nữa trước mùa mưa bão năm sau.</p></body></html>";
    site.on("/1", ScriptedSite.tagged("text/html", "\"a\"", page.getBytes(UTF_8)));
    assertCode(job.console().run("run", "ago"), 0);
    assertThat(job.texts(PUBLISHED)).containsExactly("2026-11-22");

    for (String noted : List.of("origin", "origin - 'fetched'")) {
      job.update(
          "update version v set hash = lpad(v.id::text, 64, '0') from article a where a.id = v.article_id and a.job = :job");
      job.update("update document set extractor = 'old', origin = " + noted + " where job = :job");
      Instant later = Console.NOW.plus(Duration.ofDays(5));
      assertCode(job.console().at(later).run("reextract", "ago", "--apply"), 0);
      assertThat(job.texts(PUBLISHED)).as(noted).hasSizeGreaterThan(1).containsOnly("2026-11-22");
    }
  }

  private static final String PUBLISHED =
      "select coalesce(v.metadata ->> 'published', 'none') from version v join article a on a.id = v.article_id where a.job = :job order by v.id";

  @Test
  void checkShowsTheFirstArticlesOfASource() throws IOException {
    NetworkJob job = feedAndUrls("look");
    site.on("/rss2", ScriptedSite.status(404));
    Path file = folder.resolve("jobs/look.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "model:\n",
                "  - {name: mat, feed: '%s', allow-private: 127.0.0.1}\nmodel:\n"
                    .formatted(site.url("/rss2"))));
    Result result = job.console().run("check", "look", "--no-model");
    assertCode(result, 10);
    assertThat(result.err()).contains("source mat: " + site.url("/rss2") + ": HTTP 404");
    assertThat(result.lastLine()).contains("1 source fails", "tomtat run look");
    assertThat(result.out())
        .contains("source bao       " + site.url("/rss"))
        .contains(NetworkJob.title(job.page(1)).substring(0, 20))
        .containsPattern("\\(20[0-9-]+, [0-9,]+ bytes, [0-9]+ sentences\\)");
    assertThat(job.number("select count(*) from document where job = :job")).isZero();
    assertThat(site.paths()).as("each page once").doesNotHaveDuplicates();
  }

  @Test
  void checkShowsWhatABrokenFeedStillGives() throws IOException {
    String item =
        "<item><title>Bài %1$d</title><guid>%1$d</guid><link>%2$s</link><pubDate>Sat, 21 Nov 2026"
            + " 08:00:00 +0700</pubDate></item>";
    StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>A & B</title>");
    NetworkJob job =
        job("lame")
            .with(
                "- {name: bao, feed: '%s', full-text: page, allow-private: [127.0.0.1]}"
                    .formatted(site.url("/rss")));
    for (int i = 1; i <= 5; i++) {
      feed.append(item.formatted(i, site.url("/" + i)));
      site.on("/" + i, job.tagged(i));
    }
    String broken = feed.append("</channel></rss>").toString();
    site.on("/rss", ScriptedSite.bytes("application/rss+xml", broken.getBytes(UTF_8)));
    Result result = job.console().run("check", "lame", "--no-model");
    assertCode(result, 10);
    assertThat(result.out().lines().filter(line -> line.contains("sentences")))
        .hasSize(3)
        .allMatch(line -> line.matches(".*[(]20\\d{2}-.*"));
    assertThat(result.err())
        .contains("source bao: the feed is broken; what could be read of it was (");
    assertThat(site.paths()).doesNotContain("/4", "/5");
  }

  @Test
  void aSourceOnTheNetworkNeedsAContact() throws IOException {
    job("nobody").with("- {name: trang, urls: ['https://bao.example/']}");
    Path file = folder.resolve("jobs/nobody.yaml");
    Files.writeString(file, Files.readString(file).replace("  contact: desk@example.org\n", ""));
    Result result = job("nobody").console().run("run", "nobody");
    assertCode(result, 40);
    assertThat(result.err())
        .contains("fetch.contact is missing: source trang asks other people's sites by night");
  }

  @Test
  void settingsBelongToTheirKindOfSource() throws IOException {
    job("mixed").with("- {name: trang, urls: ['https://bao.example/'], include: '**'}");
    assertThat(job("mixed").console().run("run", "mixed").err())
        .contains("sources[0].include is not a setting");
    job("mixed").with("- {name: trang, urls: ['https://bao.example/'], folder: inbox}");
    assertThat(job("mixed").console().run("run", "mixed").err())
        .contains("sources: 'trang' has folder and urls; make a source of each");
    job("mixed").with("- {name: trang}");
    assertThat(job("mixed").console().run("run", "mixed").err())
        .contains(
            "sources: 'trang' does not say where its documents are; name one of folder, feed, urls,"
                + " sitemap, jsonl, table, warc");
  }
}
