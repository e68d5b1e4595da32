package io.tomtat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.brief.Gold;
import io.tomtat.cli.Console.Result;
import io.tomtat.store.Lease;
import io.tomtat.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A briefing is taken back at once, and readers are told. */
class WithdrawIT {

  private static final int ARTICLES = 3;

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  @TempDir Path folder;

  private final ScriptedModelServer server = ScriptedModelServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private ServedJob job(String name) throws IOException {
    ServedJob job = new ServedJob(name, folder, server, db).withArticles(ARTICLES);
    assertThat(job.console().run("run", name).code()).isZero();
    return job;
  }

  private Result withdraw(ServedJob job, String name, String... more) {
    return job.console()
        .run(
            Stream.concat(Stream.of("withdraw", "2026-11-22/002", "--job", name), Stream.of(more))
                .toArray(String[]::new));
  }

  private Path gold(String name) {
    return folder.resolve("home/gold").resolve(name + ".jsonl");
  }

  @Test
  void leavesTheCurrentBriefingsAndIsShownAsWithdrawn() throws IOException {
    ServedJob job = job("back");
    int requests = job.requests();
    Result result = withdraw(job, "back", "--reason", "Báo đã gỡ bài.");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.lastLine())
        .startsWith("2026-11-22/002 is withdrawn. Edition 2026-11-22, revision 2. Page: ")
        .endsWith("tomtat withdraw 2026-11-22/002 --undo");
    assertThat(job.requests()).isEqualTo(requests);
    assertThat(job.number("select count(*) from run where job = :job")).isOne();
    assertThat(ids(job.console().run("export", "back")))
        .containsExactlyInAnyOrder("2026-11-22/001", "2026-11-22/003");
    assertThat(
            job.texts(
                """
                select revision || ' ' || change from report.edition_item
                 where job = :job and briefing = '2026-11-22/002' order by revision
                """))
        .containsExactly("1 added", "2 withdrawn");
    assertThat(
            job.number(
                """
                select count(*) from edition a join edition b on b.job = a.job and b.revision = 2
                 where a.job = :job and a.revision = 1 and a.counts = b.counts and a.complete and b.complete
                """))
        .isOne();
    assertThat(job.page()).contains("<h3>Withdrawn</h3>", "Báo đã gỡ bài.");
    assertThat(Gold.parse("gold", Files.readString(gold("back"))))
        .singleElement()
        .satisfies(row -> assertThat(row.id()).isEqualTo("2026-11-22/002"));
    assertThat(job.console().run("show", "2026-11-22/002", "--job", "back").out())
        .contains("Withdrawn: Báo đã gỡ bài.");
    job.assertTheNightAddsUp();
  }

  @Test
  void asksNobodyForItAgainAndPublishesNothingTwice() throws IOException {
    ServedJob job = job("twice");
    withdraw(job, "twice", "--reason", "Sai.");
    Result again = withdraw(job, "twice", "--reason", "Sai nữa.");
    assertThat(again.code()).isZero();
    assertThat(again.lastLine()).startsWith("2026-11-22/002 is withdrawn already: Sai.");
    int requests = job.requests();
    assertThat(job.console().run("run", "twice").lastLine()).startsWith("Nothing to do");
    assertThat(job.requests()).isEqualTo(requests);
    assertThat(job.number("select max(revision) from edition where job = :job")).isEqualTo(2);
  }

  @Test
  void canBeUndone() throws IOException {
    ServedJob job = job("undone");
    Result not = withdraw(job, "undone", "--undo");
    assertThat(not.code()).isZero();
    assertThat(not.lastLine()).isEqualTo("2026-11-22/002 is not withdrawn; nothing was changed.");
    withdraw(job, "undone", "--reason", "Sai.");
    Result undone = withdraw(job, "undone", "--undo");
    assertThat(undone.lastLine())
        .startsWith("2026-11-22/002 stands again. Edition 2026-11-22, revision 3.");
    assertThat(ids(job.console().run("export", "undone"))).hasSize(ARTICLES);
    assertThat(job.page()).doesNotContain("Withdrawn");
    assertThat(gold("undone")).isEmptyFile();
  }

  @Test
  void aReplacedBriefingPointsToTheOneThatStands() throws IOException {
    ServedJob job = job("replaced");
    job.console().run("rebrief", "replaced", "--article", "2026-11-22/002", "--apply");
    Result result = withdraw(job, "replaced", "--reason", "Sai.");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.lastLine())
        .contains("No published revision shows it.", "A later briefing of the same article stands");
    assertThat(job.number("select max(revision) from edition where job = :job")).isEqualTo(2);
    assertThat(ids(job.console().run("export", "replaced"))).hasSize(ARTICLES);
  }

  @Test
  void aWithdrawalIsNoCompleteNight() throws IOException {
    ServedJob job = job("watched");
    Result result =
        job.console()
            .at(Console.NOW.plusSeconds(86_400 * 2))
            .run("withdraw", "2026-11-22/002", "--job", "watched", "--reason", "Sai.");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(
            job.console()
                .at(Console.NOW.plusSeconds(86_400 * 2))
                .run("status", "watched", "--max-age", "26h")
                .code())
        .isEqualTo(30);
  }

  @Test
  void theFileOfTheJobIsFoundWhereItRanOrAsked() throws IOException {
    ServedJob job = new ServedJob("moved", folder, server, db).withArticles(ARTICLES);
    Instant later = Console.NOW.plus(Duration.ofDays(30));
    assertThat(job.console().at(later).run("run", "moved").code()).isZero();
    Path file = folder.resolve("jobs/moved.yaml");
    Path away = Files.createDirectories(folder.resolve("away/jobs")).resolve("moved.yaml");
    Files.move(file, away);
    String[] withdraw = {"withdraw", "2026-12-22/003", "--reason", "Sai."};
    Result missing = job.console().at(later).run(withdraw);
    assertThat(missing.code()).as(missing.err()).isEqualTo(66);
    assertThat(missing.err())
        .contains("file of job 'moved'", "not at " + file, "name it with --job PATH");
    Result found =
        job.console()
            .at(later)
            .run("withdraw", "2026-12-22/003", "--reason", "Sai.", "--job=" + away);
    assertThat(found.code()).as(found.err()).isZero();
    Files.move(away, file);
    Result undone = job.console().at(later).run("withdraw", "2026-12-22/003", "--undo");
    assertThat(undone.code()).as(undone.err()).isZero();
  }

  @Test
  void anIdThatSeveralJobsHaveIsRefused() throws IOException {
    ServedJob job = job("one");
    job("other");
    Result result = job.console().run("withdraw", "2026-11-22/001", "--reason", "Sai.");
    assertThat(result.code()).isEqualTo(64);
    assertThat(result.err()).contains("is in several jobs", "one", "other", "--job");
  }

  @Test
  void refusesWhatMakesNoSense() throws Exception {
    ServedJob job = job("refusing");
    Map<String, List<String>> before = job.dump();
    assertThat(withdraw(job, "refusing").code()).isEqualTo(64);
    assertThat(withdraw(job, "refusing", "--reason", " ").code()).isEqualTo(64);
    assertThat(withdraw(job, "refusing", "--undo", "--reason", "Sai.").code()).isEqualTo(64);
    assertThat(job.console().run("withdraw", "017", "--reason", "Sai.").code()).isEqualTo(64);
    Result unknown = job.console().run("withdraw", "2026-11-22/917", "--reason", "Sai.");
    assertThat(unknown.code()).isEqualTo(66);
    assertThat(unknown.err()).contains("There is no briefing 2026-11-22/917.");
    assertThat(job.dump()).isEqualTo(before);
    try (Lease lease =
        Lease.acquire(db.database().dedicated(), "refusing", "process 7 on host", Console.NOW)
            .orElseThrow()) {
      assertThat(lease.fence().job()).isEqualTo("refusing");
      assertThat(withdraw(job, "refusing", "--reason", "Sai.").code()).isEqualTo(75);
    }
  }

  private static List<String> ids(Result export) {
    return export
        .out()
        .lines()
        .map(line -> JsonMapper.shared().readTree(line))
        .map(line -> line.get("id").asString())
        .toList();
  }
}
