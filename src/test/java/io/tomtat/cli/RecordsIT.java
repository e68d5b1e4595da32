package io.tomtat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.cli.Console.Result;
import io.tomtat.crash.Child;
import io.tomtat.store.TestDatabase;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Nights of a job whose documents are lines of a file, rows of a table or pages of an archive. */
class RecordsIT {

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  @TempDir Path folder;

  private final ScriptedModelServer server = ScriptedModelServer.start();
  private final JdbcClient sql = JdbcClient.create(db.dataSource());

  @BeforeEach
  void someonesTable() {
    sql.sql("drop schema if exists cms cascade").update();
    sql.sql("create schema cms").update();
    sql.sql(
            "create table cms.bai (id bigint primary key, sua timestamptz not null, tieu_de text, html text)")
        .update();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private NetworkJob job(String name, String source) throws IOException {
    return new NetworkJob(name, folder, server, db).with(source);
  }

  private Console console(NetworkJob job) {
    return job.console().set("CMS_URL", db.url());
  }

  private static String password() {
    return db.url().replaceFirst("^postgres://[^:]*:([^@]*)@.*", "$1");
  }

  private static Console later(NetworkJob job, int hours) {
    return job.console().at(Console.NOW.plus(Duration.ofHours(hours)));
  }

  private static void assertCode(Result result, int code) {
    assertThat(result.code()).as(result.err()).isEqualTo(code);
  }

  private String line(NetworkJob job, int article, String id) throws IOException {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", id);
    line.put("title", NetworkJob.title(job.page(article)));
    line.put("html", job.page(article));
    line.put("url", "https://song.example/bai-" + id + "?utm_source=kho");
    return JsonMapper.shared().writeValueAsString(line);
  }

  private void writeLines(String file, List<String> lines) throws IOException {
    Files.createDirectories(folder.resolve("kho"));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("kho").resolve(file)))) {
      out.write((String.join("\n", lines) + "\n").getBytes(UTF_8));
    }
  }

  @Test
  void linesAreBriefedOnceWhateverFileTheyStandIn() throws IOException {
    NetworkJob job = job("lines", "- {name: kho, jsonl: 'kho/*.jsonl.gz', at-least: 2}");
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      lines.add(line(job, i, "b" + i));
    }
    lines.add("{hỏng");
    writeLines("1.jsonl.gz", lines);
    Result looked = job.console().run("check", "lines", "--no-model");
    assertThat(looked.out())
        .contains("source kho       " + folder.resolve("kho/*.jsonl.gz"))
        .contains(NetworkJob.title(job.page(1)).substring(0, 20));
    Result first = job.console().run("run", "lines");
    assertCode(first, 10);
    assertThat(first.err()).contains("4 seen (3 new, 0 changed), 3 briefed, 0 skipped, 1 rejected");
    assertThat(
            job.texts("select detail from document where job = :job and not_briefed is not null"))
        .singleElement()
        .asString()
        .startsWith("1.jsonl.gz, line 4: it is not JSON");

    Result second = later(job, 1).run("run", "lines");
    assertCode(second, 0);
    assertThat(second.lastLine()).startsWith("Nothing to do");

    writeLines("2.jsonl.gz", List.of(line(job, 4, "b4"), line(job, 2, "b2"), line(job, 5, "b1")));
    Files.delete(folder.resolve("kho/1.jsonl.gz"));
    Result third = later(job, 2).run("run", "lines");
    assertCode(third, 0);
    assertThat(job.requests()).as("b1 has another story, b4 is new").isEqualTo(5);
    assertThat(
            job.texts(
                "select uri from document where job = :job and retired_by is null order by uri"))
        .as("b3 and the broken line are gone with their file")
        .containsExactly("b1", "b2", "b4");
    assertThat(job.number("select count(*) from briefing where job = :job")).isEqualTo(5);

    job.update("update document set extractor = 'old' where job = :job");
    Result anew = job.console().run("reextract", "lines");
    assertCode(anew, 0);
    assertThat(anew.err()).doesNotContain("out of reach");
  }

  @Test
  void aLineThatIsRetriedIsReadAgain() throws IOException {
    NetworkJob job = job("again", "- {name: kho, jsonl: 'kho/*.jsonl.gz'}");
    writeLines("1.jsonl.gz", List.of(line(job, 1, "b1"), line(job, 2, "b2")));
    assertCode(job.console().run("run", "again"), 0);
    job.update(
        "update document set not_briefed = 'timeout' where job = :job and uri = 'b2' and retired_by is null");
    assertCode(job.console().run("retry", "again"), 0);
    assertThat(
            job.texts(
                "select coalesce(not_briefed, 'article') from document where job = :job and uri = 'b2' and retired_by is null"))
        .containsExactly("article");
    assertThat(job.requests()).isEqualTo(2);
  }

  private String table(String more) {
    return """
    - name: toa-soan
      table: cms.bai
      key: [sua, id]
      database-variable: CMS_URL
      fields: {title: tieu_de, published: sua}
    %s
    """
        .formatted(more.indent(2));
  }

  private void row(NetworkJob job, int id, int article, String time) throws IOException {
    sql.sql(
            """
            insert into cms.bai values (:id, cast(:time as timestamptz), :title, :html)
            on conflict (id) do update set sua = excluded.sua, tieu_de = excluded.tieu_de, html = excluded.html
            """)
        .param("id", id)
        .param("time", time)
        .param("title", NetworkJob.title(job.page(article)))
        .param("html", job.page(article))
        .update();
  }

  @Test
  void aTableIsReadFromWhereTheLastNightEnded() throws IOException {
    NetworkJob job = job("rows", table("overlap: 0s"));
    for (int i = 1; i <= 3; i++) {
      row(job, i, i, "2026-11-21 0%d:00+07".formatted(i));
    }
    Result looked = console(job).run("check", "rows", "--no-model");
    assertThat(looked.out())
        .contains("table cms.bai in database ")
        .contains(NetworkJob.title(job.page(1)).substring(0, 20))
        .doesNotContain(password());
    assertThat(
            sql.sql("select count(*) from source_mark where job = 'rows'")
                .query(Integer.class)
                .single())
        .isZero();
    assertCode(console(job).run("run", "rows"), 0);
    assertThat(job.requests()).isEqualTo(3);

    row(job, 2, 4, "2026-11-21 08:00+07");
    row(job, 9, 5, "2026-11-21 08:00+07");
    sql.sql("delete from cms.bai where id = 1").update();
    Result second = console(job).run("run", "rows");
    assertCode(second, 0);
    assertThat(job.requests()).isEqualTo(5);
    assertThat(
            job.texts(
                "select uri from sighting where run_id = (select max(id) from run where job = :job) order by uri"))
        .as("no more than the new rows")
        .containsExactly("2", "9");
    assertThat(
            job.texts(
                "select uri from document where job = :job and retired_by is null order by uri"))
        .as("what is not shown is not gone")
        .containsExactly("1", "2", "3", "9");
    assertThat(console(job).run("run", "rows").lastLine()).startsWith("Nothing to do");

    sql.sql("drop table cms.bai").update();
    job.update("update document set extractor = 'old' where job = :job");
    assertCode(console(job).run("reextract", "rows"), 0);
    Result offline = console(job).run("run", "rows", "--edition", "2026-11-22", "--offline");
    assertCode(offline, 0);
    assertThat(
            job.texts(
                "select distinct part_of from document where job = :job and retired_by is null"))
        .as("it stays the table's")
        .containsExactly("cms.bai by sua, id");
    Result away = console(job).run("run", "rows");
    assertCode(away, 10);
    assertThat(away.err()).contains("relation \"cms.bai\" does not exist");
    assertThat(console(job).run("run", "rows").out() + away.err() + away.out())
        .doesNotContain(password());
    assertThat(job.requests()).isEqualTo(5);
  }

  @Test
  void aTableThatCannotBeReadIsAFailureOfTheSource() throws IOException {
    NetworkJob job = job("away", table(""));
    Result unset = job.console().run("run", "away");
    assertCode(unset, 10);
    assertThat(unset.err()).contains("the environment variable CMS_URL is not set");
    Result wrong =
        job.console().set("CMS_URL", "mysql://root:" + password() + "@host/x").run("run", "away");
    assertCode(wrong, 10);
    assertThat(wrong.err())
        .contains("CMS_URL: this is not the URL of a PostgreSQL database; write it as postgres://")
        .doesNotContain(password());
    Result dead =
        job.console()
            .set("CMS_URL", "postgres://root:" + password() + "@127.0.0.1:1/x")
            .run("check", "away", "--no-model");
    assertThat(dead.err())
        .contains("source toa-soan: cannot connect to database x on 127.0.0.1:1 as root: ")
        .doesNotContain(password());
    assertThat(dead.out()).doesNotContain(password());
  }

  @Test
  void sourcesThatCannotBeReadAreNamedAndTheOthersGoOn() throws IOException {
    String other = table("").replace("toa-soan", "%s").replace("cms.bai", "\"%s\"");
    NetworkJob job =
        job(
            "several",
            other.formatted("hong", "select id, from cms.bai")
                + other.formatted("khoa", "cms.bai").replace("[sua, id]", "[sua, ma]")
                + "- {name: kho, jsonl: 'kho/*.jsonl', at-least: 2}\n"
                + table(""));
    row(job, 1, 1, "2026-11-21 01:00+07");
    Files.createDirectories(folder.resolve("kho"));
    Files.writeString(folder.resolve("kho/a.jsonl"), line(job, 2, "hai"));
    Result run = console(job).run("run", "several", "--json");
    assertCode(run, 10);
    assertThat(run.json().path("source_failures").valueStream().map(each -> each.asString()))
        .satisfiesExactly(
            each ->
                assertThat(each)
                    .isEqualTo(
                        "hong: a query: syntax error at or near \"from\"; correct 'table' of source hong"),
            each -> assertThat(each).startsWith("kho: showed 1 records; at-least is 2"),
            each ->
                assertThat(each)
                    .startsWith(
                        "khoa: table cms.bai has no column ma, which key names; there are: id, sua"));
    assertThat(run.json().path("counts").path("briefed").asInt()).isEqualTo(2);
  }

  private void archive(String name, List<Integer> pages, NetworkJob job) throws IOException {
    Files.createDirectories(folder.resolve("kho"));
    try (OutputStream file = Files.newOutputStream(folder.resolve("kho").resolve(name))) {
      for (int page : pages) {
        try (OutputStream out = new GZIPOutputStream(new Uncloseable(file))) {
          out.write(response("https://song.example/" + page, job.page(page)));
        }
      }
    }
  }

  private static final class Uncloseable extends FilterOutputStream {
    Uncloseable(OutputStream out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private static byte[] response(String uri, String page) {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(page.getBytes(UTF_8).length, page);
    return """
    WARC/1.0\r
    WARC-Type: response\r
    WARC-Date: 2026-11-21T08:30:00Z\r
    WARC-Target-URI: %s\r
    Content-Type: application/http; msgtype=response\r
    Content-Length: %d\r
    \r
    %s\r
    \r
    """
        .formatted(uri, http.getBytes(UTF_8).length, http)
        .getBytes(UTF_8);
  }

  @Test
  void anArchivesPagesAreThoseOfTheSameAddresses() throws IOException {
    NetworkJob job =
        job(
            "archive",
            """
            - {name: dong, jsonl: 'kho/*.jsonl.gz'}
            - {name: luu, warc: 'kho/*.warc.gz'}
            """);
    archive("a.warc.gz", List.of(1, 2, 3), job);
    writeLines(
        "1.jsonl.gz",
        List.of(line(job, 2, "b2").replace("/bai-b2?utm_source=kho", "/2?utm_source=kho")));
    Result first = job.console().run("run", "archive");
    assertCode(first, 0);
    assertThat(first.err()).contains("3 briefed, 1 skipped, 0 rejected");
    assertThat(
            job.texts(
                "select source || ':' || uri || ' ' || not_briefed || ' ' || detail from document where job = :job and not_briefed is not null"))
        .containsExactly("luu:https://song.example/2 duplicate at the same address as dong:b2");
    archive("b.warc.gz", List.of(3, 4), job);
    assertCode(job.console().run("run", "archive"), 0);
    assertThat(job.requests()).isEqualTo(4);
    assertThat(job.number("select count(*) from document where job = :job and raw is not null"))
        .isZero();
    assertThat(job.console().run("run", "archive").lastLine()).startsWith("Nothing to do");
  }

  @Test
  void aKilledRunLosesNoRowAndReadsNoneTwice() throws IOException {
    NetworkJob job = job("killed", table("overlap: 0s"));
    sql.sql(
            """
            insert into cms.bai
            select i, timestamptz '2026-11-21 00:00+07' + make_interval(secs => i), 'Bản tin số ' || i || ' của thành phố',
                   '<p>Bản tin số ' || i || '.</p>' || repeat('<p>Thành phố mở thêm trạm cấp nước sạch cho người dân ven sông.</p>', 20)
              from generate_series(1, 3000) i
            """)
        .update();
    Map<String, String> environment =
        Map.of(
            "DATABASE_URL", db.url(),
            "CMS_URL", db.url(),
            "TOMTAT_HOME", folder.resolve("home").toString());
    List<String> command =
        List.of("run", folder.resolve("jobs/killed.yaml").toString(), "--step", "pull");
    String saved = "select count(*) from document where job = :job";
    try (Child child = Child.start(environment, folder.resolve("1.log"), List.of(), command)) {
      while (child.alive() && job.number(saved) < 700) {
        LockSupport.parkNanos(3_000_000);
      }
      assertThat(child.alive()).as(child.said()).isTrue();
      child.kill();
    }
    long before = job.number(saved);
    long marked =
        job.number(
            "select coalesce(max((mark::jsonb ->> 1)::int), 0) from source_mark where job = :job");
    assertThat(before).isBetween(700L, 2_999L);
    assertThat(marked).as("all of it saved").isPositive().isLessThanOrEqualTo(before);
    assertThat(
            job.number("select count(*) from document where job = :job and uri::int <= " + marked))
        .isEqualTo(marked);
    try (Child child = Child.start(environment, folder.resolve("2.log"), List.of(), command)) {
      assertThat(child.exit()).as(child.said()).isZero();
    }
    assertThat(job.number(saved)).as("none twice").isEqualTo(3_000);
    assertThat(job.number("select count(*) from article where job = :job")).isEqualTo(3_000);
    assertThat(job.number("select max((mark::jsonb ->> 1)::int) from source_mark where job = :job"))
        .isEqualTo(3_000);
  }
}
