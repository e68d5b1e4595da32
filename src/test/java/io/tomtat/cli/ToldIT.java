package io.tomtat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.cli.Console.Result;
import io.tomtat.store.Lease;
import io.tomtat.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is told how a run ended, of what, and that it changes nothing else. */
class ToldIT {

  private static final String HOOKS =
      """
      on-done: "cat > done.json"
      on-failure: "cat > failure.json"
      """;

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  @TempDir Path folder;

  @BeforeEach
  void aJob() throws IOException {
    new SampleJob(folder).write();
    hooks(HOOKS);
  }

  private void hooks(String lines) throws IOException {
    new SampleJob(folder).with("sources:", lines + "sources:");
  }

  private Console console() {
    return new Console(folder).set("DATABASE_URL", db.url());
  }

  private JsonNode told(String file) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(folder.resolve(file)));
  }

  @Test
  void aRunThatIsDoneGivesItsObject() throws IOException {
    Result run = console().run("run", "nightly", "--json");
    assertThat(run.code()).isEqualTo(10);
    assertThat(told("done.json")).isEqualTo(run.json());
    assertThat(told("done.json").get("exit_code").asInt()).isEqualTo(10);
    assertThat(told("done.json").get("outcome").asString()).isEqualTo(run.lastLine());
    assertThat(folder.resolve("failure.json")).doesNotExist();
  }

  @Test
  void soDoesOneThatCouldNotBegin() throws IOException {
    new SampleJob(folder)
        .with("provider: recorded\n  replies: replies", "provider: openai\n  name: stub");
    Path file = folder.resolve("jobs/nightly.yaml");
    Files.writeString(file, HOOKS + Files.readString(file));
    Result run = console().run("run", "nightly", "--json");
    assertThat(run.code()).isEqualTo(40);
    assertThat(told("failure.json")).isEqualTo(run.json());
    assertThat(told("failure.json").get("exit_reason").asString()).contains("OPENAI_API_KEY");
    assertThat(folder.resolve("done.json")).doesNotExist();
  }

  @Test
  void soDoesOneWhoseDatabaseIsAway() throws IOException {
    Result run =
        console().set("DATABASE_URL", "postgres://me@127.0.0.1:1/db").run("run", "nightly");
    assertThat(run.code()).isEqualTo(30);
    assertThat(told("failure.json").get("exit_code").asInt()).isEqualTo(30);
  }

  @Test
  void soDoesOneWhoseJobAnotherHolds() throws Exception {
    Lease other =
        Lease.acquire(db.database().dedicated(), "nightly", "a stranger", Console.NOW)
            .orElseThrow();
    try {
      assertThat(console().run("run", "nightly").code()).isEqualTo(75);
      assertThat(told("failure.json").get("exit_reason").asString()).contains("a stranger");
    } finally {
      other.close();
    }
  }

  /** The database is free by then: the command may use it. */
  @Test
  void aHookThatFailsChangesNothingAndTheOutcomeIsStillTheLastLine() throws IOException {
    hooks("on-done: \"echo out of order; exit 7\"\n");
    Result run = console().run("run", "nightly");
    assertThat(run.code()).isEqualTo(10);
    assertThat(run.err())
        .containsOnlyOnce("tomtat: warning: nobody may have been told: the command (on-done in ")
        .contains("it ended with 7: out of order");
    assertThat(run.lastLine()).startsWith("Done, but");
  }

  @Test
  void whatAnAddressHoldsIsNotShown() throws IOException {
    hooks("on-done: \"http://127.0.0.1:1/hook/s3cret?key=s3cret\"\n");
    Result run = console().run("run", "nightly");
    assertThat(run.code()).isEqualTo(10);
    assertThat(run.err())
        .contains("nobody may have been told: 127.0.0.1 (on-done in ")
        .doesNotContain("s3cret");
  }

  @Test
  void anAddressWithAPasswordOrNoHostIsRefusedWithoutShowingIt() throws IOException {
    for (String wrong :
        new String[] {"https://me:s3cret@x.example/", "http:// s3cret", "https:///s3cret", " "}) {
      hooks("on-failure: \"%s\"\n".formatted(wrong));
      Result run = console().run("run", "nightly");
      assertThat(run.code()).isEqualTo(40);
      assertThat(run.err()).contains("nightly.yaml: on-failure").doesNotContain("s3cret");
    }
  }

  @Test
  void aWrongCommandLineAndALookTellNobody() {
    console().run("run", "nightly", "--extra-budget", "1USD");
    console().run("status", "nightly");
    console().run("check", "nightly");
    assertThat(folder.toFile().list()).doesNotContain("done.json", "failure.json");
  }
}
