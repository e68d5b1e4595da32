package io.tomtat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.cli.Console.Result;
import io.tomtat.crash.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database leaves in a file and comes back; who is in the way is named. */
@Timeout(180)
class BackupIT {

  private static final String SLOW =
      """
      sources:
        - name: inbox
          folder: inbox
      model:
        provider: openai
        name: stub
        base-url: %s
        concurrency: 1
      """;

  @TempDir static Path folder;

  private static Path backup;
  private static Result written;

  @BeforeAll
  static void backUpAfterANight() throws Exception {
    new SampleJob(folder).write();
    assertThat(console().run("run", "nightly").code()).isEqualTo(10);
    backup = folder.resolve("night.tar.gz");
    written = console().run("backup", "night.tar.gz");
  }

  private static Console console() {
    return new Console(folder);
  }

  private static Console elsewhere(String home) {
    return console().set("TOMTAT_HOME", folder.resolve(home).toString());
  }

  @Test
  void aBackupIsForItsOwnerAndSaysWhatItHolds() throws IOException {
    assertThat(written.code()).as(written.err()).isZero();
    assertThat(written.out().strip()).isEqualTo(backup.toString());
    assertThat(written.lastLine())
        .contains("tomtat (tables of version ", "Not in it: reports", "tomtat restore " + backup);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rw-------");
    assertThat(folder.toFile().list()).noneMatch(name -> name.contains("unfinished"));
  }

  @Test
  void whatIsRestoredElsewhereIsTheSameAndNothingIsLeftToDo() throws IOException {
    String status = console().run("status", "nightly", "--json").out();
    Console there = elsewhere("other");
    Result restored = there.run("restore", backup.toString());
    assertThat(restored.code()).as(restored.err()).isZero();
    assertThat(restored.lastLine()).contains("as of 2026-11-22T05:00:00Z", "tomtat status");
    assertThat(there.run("status", "nightly", "--json").out()).isEqualTo(status);
    assertThat(there.run("export", "nightly").out())
        .isEqualTo(console().run("export", "nightly").out());
    Result run = there.at(Console.NOW.plusSeconds(3600)).run("run", "nightly");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.lastLine()).startsWith("Nothing to do");
    assertThat(there.run("report", "nightly").out().strip()).endsWith("2026-11-22/index.html");
    assertThat(folder.resolve("other/pg").toFile().list())
        .noneMatch(name -> name.startsWith("data."));
  }

  @Test
  void neitherAFileNorDataAreReplaced() {
    assertThat(console().run("backup", "night.tar.gz").code()).isEqualTo(64);
    assertThat(console().run("backup", "nowhere/night.tar.gz").err())
        .contains("there is no folder " + folder.resolve("nowhere"));
    Result refused = console().run("restore", backup.toString());
    assertThat(refused.code()).isEqualTo(40);
    assertThat(refused.err())
        .contains("there are data already", "mv " + folder.resolve("home/pg") + " ");
    assertThat(console().run("status", "nightly").code()).isZero();
  }

  @Test
  void aFileThatIsNoneLeavesNothingBehind() throws IOException {
    Path bytes = folder.resolve("cut.tar.gz");
    byte[] whole = Files.readAllBytes(backup);
    Files.write(bytes, Arrays.copyOf(whole, whole.length - 10));
    Result refused = elsewhere("none").run("restore", bytes.toString());
    assertThat(refused.code()).isEqualTo(40);
    assertThat(refused.err()).contains("damaged or cut off", "Nothing was restored");
    assertThat(folder.resolve("none/pg").toFile().list()).noneMatch(n -> n.startsWith("data"));
    assertThat(console().run("restore", "missing.tar.gz").code()).isEqualTo(64);
  }

  @Test
  void withoutDataThereIsNothingToBackUp() {
    Result refused = elsewhere("empty").run("backup", "empty.tar.gz");
    assertThat(refused.code()).isEqualTo(40);
    assertThat(refused.err()).contains("nothing to back up", "TOMTAT_HOME");
    assertThat(folder.resolve("empty.tar.gz")).doesNotExist();
  }

  @Test
  void aGivenDatabaseHasToolsOfItsOwn() {
    Console given = console().set("DATABASE_URL", "postgres://me:s3cret@127.0.0.1:1/db");
    Result refused = given.run("backup", "given.tar.gz");
    assertThat(refused.code()).isEqualTo(64);
    assertThat(refused.err()).contains("pg_dump").doesNotContain("s3cret");
    assertThat(given.run("restore", backup.toString()).err()).contains("pg_restore");
  }

  @Test
  void aRunningJobIsNamedAndGoesOn() throws Exception {
    try (ScriptedModelServer model = ScriptedModelServer.start("--latency-ms", "2000")) {
      new SampleJob(folder).file("slow", SLOW.formatted(model.baseUrl()));
      try (Child run = start(folder.resolve("jobs/slow.yaml"))) {
        while (run.alive() && model.stats().path("total").asLong() == 0) {
          LockSupport.parkNanos(10_000_000);
        }
        Result refused = console().run("backup", "meanwhile.tar.gz");
        assertThat(refused.code()).as(run.said()).isEqualTo(75);
        assertThat(refused.err())
            .contains("job 'slow' (process %d on ".formatted(run.pid()), "Wait for its end");
        assertThat(folder.resolve("meanwhile.tar.gz")).doesNotExist();
        assertThat(run.exit()).as(run.said()).isEqualTo(10);
      }
    }
  }

  private static Child start(Path job) {
    return Child.start(
        Map.of("TOMTAT_HOME", folder.resolve("home").toString(), "DATABASE_URL", ""),
        folder.resolve("slow.log"),
        List.of(),
        List.of("run", job.toString()));
  }
}
