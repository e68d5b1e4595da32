package io.tomtat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.cli.Console.Result;
import io.tomtat.store.Lease;
import io.tomtat.store.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that look, after a night with two briefings and two rejections. */
class CommandsIT {

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  @TempDir static Path folder;

  private static Result night;

  @BeforeAll
  static void runOnce() throws Exception {
    new SampleJob(folder).write();
    night = console().run("run", "nightly", "--json");
  }

  private static Console console() {
    return new Console(folder).set("DATABASE_URL", db.url());
  }

  @Test
  void theNightEndsWithItsObject() {
    assertThat(night.code()).isEqualTo(10);
    assertThat(night.json().get("exit_code").asInt()).isEqualTo(10);
    assertThat(night.json().get("exit_reason").asString()).isEqualTo("2 new rejections");
    assertThat(night.json().get("counts").get("briefed").asInt()).isEqualTo(2);
    assertThat(night.json().propertyNames())
        .containsAll(RunReport.UNKNOWN_WITHOUT_RESULT)
        .contains("format", "job", "edition", "pass", "revision");
    assertThat(night.lastLine()).endsWith("tomtat status nightly");
  }

  @Test
  void statusIsForPeople() {
    Result result = console().run("status", "nightly");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("2026-11-22, revision 1, complete, published 2026-11-22 12:00")
        .contains("4 seen (3 new, 0 changed, 0 unchanged), 2 briefed, 0 skipped, 2 rejected")
        .contains("done, exit 10: 2 new rejections")
        .contains("no-recording", "no recorded reply for this article")
        .contains(SampleJob.EMPTY + ": no text in the file");
    assertThat(result.lastLine()).isEqualTo("Nothing is left to do.");
  }

  @Test
  void statusIsForScripts() {
    JsonNode status = console().run("status", "--json").json();
    assertThat(status.get("format").asInt()).isEqualTo(1);
    JsonNode job = status.get("jobs").get(0);
    assertThat(job.propertyNames())
        .containsExactly(
            "job",
            "held_by",
            "passes",
            "edition",
            "last_complete",
            "pending",
            "not_briefed",
            "rejected",
            "source_failures",
            "usage");
    assertThat(job.get("job").asString()).isEqualTo("nightly");
    assertThat(job.get("edition").get("published_at").asString()).isEqualTo(Console.NOW.toString());
    assertThat(job.get("passes").get(0).get("steps")).hasSize(3);
    assertThat(job.get("usage").get("recorded_replies").asInt()).isEqualTo(2);
    assertThat(job.get("rejected").get(0).propertyNames())
        .containsExactly("source", "uri", "title", "reason", "words", "detail", "first_seen");
  }

  @Test
  void statusWatchesTheAgeOfTheLastCompleteEdition() {
    Duration age = Duration.ofHours(26);
    Result young = console().at(Console.NOW.plus(age)).run("status", "--max-age", "26h");
    Result old = console().at(Console.NOW.plus(age).plusSeconds(1)).run("status", "--max-age=26h");
    assertThat(young.code()).isZero();
    assertThat(old.code()).isEqualTo(30);
    assertThat(old.lastLine()).contains("Job nightly has had no complete edition since");
  }

  @Test
  void statusTellsAJobThatHasNotRunFromOneThatIsUnknown() throws Exception {
    new SampleJob(folder).file("idle", "broken: [");
    Result idle = console().run("status", "idle");
    assertThat(idle.code()).isZero();
    assertThat(idle.lastLine()).contains("has not run yet", "tomtat run idle");
    assertThat(console().run("status", "idle", "--max-age", "1d").code()).isEqualTo(30);
    Result unknown = console().run("status", "never");
    assertThat(unknown.code()).isEqualTo(66);
    assertThat(unknown.err()).contains("Those that ran: nightly.");
  }

  @Test
  void statusTakesAPathToo() {
    assertThat(console().run("status", "elsewhere/jobs/nightly.yaml").code()).isZero();
  }

  @Test
  void showsABriefingBesideItsEvidence() {
    Result result = console().set("COLUMNS", "80").run("show", "2026-11-22/001");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("2026-11-22/001", "[2]", "Calls:", "attempt 1  brief  recorded (recorded)  stop");
    assertThat(console().run("show", SampleJob.BRIEFED).out()).contains("2026-11-22/00");
  }

  @Test
  void showsWhatIsNotBriefedWithItsText() {
    Result result = console().run("show", SampleJob.WITHOUT_REPLY);
    assertThat(result.out())
        .contains(
            "[1] Hội nghị",
            "[16] (caption)",
            "not briefed: no recorded reply for this article (no-recording)");
    assertThat(console().run("show", SampleJob.EMPTY).out())
        .contains("not briefed: no text in the file (empty)", "No calls.");
    assertThat(console().run("show", "nothing.txt").code()).isEqualTo(66);
    assertThat(console().run("show", SampleJob.EMPTY, "--job", "other").code()).isEqualTo(66);
  }

  @Test
  void exportsTheCurrentBriefings() {
    Result result = console().run("export", "nightly");
    List<JsonNode> lines = result.out().lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(lines)
        .extracting(line -> line.get("uri").asString())
        .containsExactly(SampleJob.BRIEFED, SampleJob.BRIEFED_TOO);
    assertThat(result.lastLine()).isEqualTo("Exported 2 briefings of job nightly.");
  }

  @Test
  void exportsAnEdition() {
    Result csv = console().run("export", "nightly", "--edition=2026-11-22", "--format=csv");
    assertThat(csv.out()).startsWith("\uFEFFformat,id,job,").contains(SampleJob.BRIEFED_TOO);
    Result none = console().run("export", "nightly", "--edition", "2026-11-21");
    assertThat(none.code()).isEqualTo(66);
    assertThat(none.out()).isEmpty();
    assertThat(console().run("export", "never").code()).isEqualTo(66);
  }

  @Test
  void exportEndsQuietlyWhenItsReaderIsGone() {
    Result result = console().runIntoClosedPipe("export", "nightly");
    assertThat(result.code()).isEqualTo(30);
    assertThat(result.err().lines())
        .containsExactly("Standard output was closed before all was written.");
  }

  @Test
  void writesTheReportAgain() throws Exception {
    Path page = folder.resolve("home/reports/nightly/2026-11-22/index.html");
    String before = Files.readString(page);
    Files.delete(page.resolveSibling("r1").resolve("index.html"));
    Long fence = fence();
    Result result = console().run("report", "nightly");
    assertThat(result.code()).isZero();
    assertThat(result.out().strip()).isEqualTo(page.toString());
    assertThat(Files.readString(page)).isEqualTo(before);
    assertThat(fence()).isEqualTo(fence);
    assertThat(console().run("report", "nightly", "--edition=2026-11-21").code()).isEqualTo(66);
  }

  @Test
  void whoHoldsAJobIsNamed() throws Exception {
    try (Lease lease =
        Lease.acquire(db.database().dedicated(), "nightly", "process 7 on host", Console.NOW)
            .orElseThrow()) {
      assertThat(lease.fence().job()).isEqualTo("nightly");
      assertThat(console().run("status").out()).contains("running      process 7 on host, since");
      assertThat(console().run("report", "nightly").code()).isEqualTo(75);
      Result run = console().run("run", "nightly", "--json");
      assertThat(run.code()).isEqualTo(75);
      assertThat(run.json().get("exit_code").asInt()).isEqualTo(75);
      assertThat(run.err()).contains("process 7 on host");
    }
    assertThat(console().run("status").out()).doesNotContain("running ");
  }

  @Test
  void checkSaysThatARunCanStartAndWritesNoRow() {
    Result result = console().run("check", "nightly");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains(
            folder.resolve("jobs/nightly.yaml").toString(), folder.resolve("inbox").toString())
        .contains("recorded, 2 replies", "275 terms", "as tomtat")
        .contains("4 documents; 0 of them new");
    assertThat(result.lastLine()).isEqualTo("A run can start: tomtat run nightly");
  }

  @Test
  void checkListsEveryProblem() throws Exception {
    new SampleJob(folder)
        .file(
            "wrong",
            """
            sources: [{name: a, folder: missing}, {name: b, folder: inbox, at-least: 9}]
            prompt: nowhere
            model: {provider: openai, name: m, key-variable: NO_SUCH_KEY}
            """);
    Result result = console().run("check", "wrong");
    assertThat(result.code()).isEqualTo(40);
    assertThat(result.err())
        .contains("no prompt 'nowhere'", "source a: folder", "NO_SUCH_KEY is not set");
    assertThat(result.out()).contains("4 documents; 4 of them new");
    assertThat(result.err()).contains("source b: shows 4 documents; at-least is 9");
    assertThat(result.lastLine())
        .startsWith("A run cannot start yet: 2 problems")
        .contains("tomtat check wrong");
    assertThat(rows("job")).isEqualTo(1);
  }

  /** A run starts, too, and says the same at its end. */
  @Test
  void checkTellsASourceThatFailsFromWhatKeepsARunFromStarting() throws Exception {
    Path file = folder.resolve("jobs/nightly.yaml");
    Files.writeString(
        folder.resolve("jobs/lame.yaml"),
        Files.readString(file)
            .replaceFirst(
                "(?s)sources:.*?\n(?=\\w)",
                "sources: [{name: a, folder: missing}, {name: b, folder: inbox, at-least: 9}]\n"));
    Result result = console().run("check", "lame");
    assertThat(result.code()).as(result.err()).isEqualTo(10);
    assertThat(result.err()).contains("source a: folder", "source b: shows 4 documents");
    assertThat(result.lastLine())
        .startsWith("A run can start, and would end with 10: 2 sources fail, named above")
        .endsWith("tomtat run lame");
  }

  private static Long fence() {
    return JdbcClient.create(db.dataSource())
        .sql("select fence from job_lease where job = 'nightly'")
        .query(Long.class)
        .single();
  }

  private static int rows(String table) {
    return JdbcClient.create(db.dataSource())
        .sql("select count(*) from " + table)
        .query(Integer.class)
        .single();
  }
}
