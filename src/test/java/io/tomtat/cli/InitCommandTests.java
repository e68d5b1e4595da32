package io.tomtat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.cli.Console.Result;
import io.tomtat.job.JobFile;
import io.tomtat.job.JobFiles;
import io.tomtat.model.Provider;
import io.tomtat.report.ReportSettings;
import io.tomtat.source.FetchSettings;
import io.tomtat.source.SourceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTests {

  @TempDir Path folder;

  private Console console;

  /** Nothing listens there: what the database brings is tested elsewhere. */
  @BeforeEach
  void withoutDatabase() {
    console = new Console(folder).set("DATABASE_URL", "postgres://me@127.0.0.1:1/db");
  }

  @Test
  void writesAFileThatLoadsAsItIs() {
    Result result = console.run("init", "mine");
    assertThat(result.code()).isZero();
    assertThat(result.out().strip()).isEqualTo(folder.resolve("jobs/mine.yaml").toString());
    JobFile file = new JobFiles(List.of(folder)).read("mine");
    assertThat(file.settings().model().provider()).isEqualTo(Provider.OPENAI);
    assertThat(file.settings().model().name()).isEqualTo("gpt-5-mini");
    assertThat(file.settings().sources()).singleElement().extracting("folder").isEqualTo("inbox");
    assertThat(folder.resolve("inbox")).isDirectory();
  }

  /** Each default that the comments state is the one that counts. */
  @Test
  void whatIsCommentedOutIsTheDefault() throws IOException {
    console.run("init", "mine");
    JobFile plain = new JobFiles(List.of(folder)).read("mine");
    Path file = folder.resolve("jobs/mine.yaml");
    Pattern setting =
        Pattern.compile(
            "(?m)^( *)#"
                + " ((?:include|at-least|prompt|concurrency|call-deadline|max-output-tokens|strict-schema|shutdown-grace):"
                + " )");
    String all = setting.matcher(Files.readString(file)).replaceAll("$1$2");
    assertThat(setting.matcher(Files.readString(file)).results()).hasSize(8);
    Files.writeString(file, all);
    assertThat(new JobFiles(List.of(folder)).read("mine")).isEqualTo(plain);
    assertThat(plain.settings().report()).isEqualTo(ReportSettings.DEFAULT);
    assertThat(plain.settings().shutdownGrace()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void theSourcesOfTheCommentsCanBeTakenAsTheyAre() throws IOException {
    console.run("init", "mine");
    Path file = folder.resolve("jobs/mine.yaml");
    String all =
        Files.readString(file)
            .replaceAll(
                "(?m)^( *)# (-"
                    + " name|jsonl|fields|table|database-variable|key|overlap|warc|feed|full-text|since|urls|sitemap|exclude|at-most|allow-private|keep|fetch|contact|delay):",
                "$1$2:");
    Files.writeString(file, all);
    JobFile read = new JobFiles(List.of(folder)).read("mine");
    assertThat(read.settings().sources())
        .extracting(SourceSettings::name)
        .containsExactly("inbox", "dump", "newsroom", "archive", "paper", "pages", "site");
    assertThat(read.settings().sources().get(6).keep()).isEqualTo(Duration.ofDays(30));
    assertThat(read.settings().fetch())
        .isEqualTo(new FetchSettings("desk@example.org", Duration.ofSeconds(1)));
  }

  @Test
  void saysWhatIsStillToDoAndWhatIsNext() {
    Result result = console.run("init", "mine");
    assertThat(result.err())
        .contains(
            "Still to do: database db on 127.0.0.1:1 as me: Connection to 127.0.0.1:1 refused")
        .contains("mine.yaml: the environment variable OPENAI_API_KEY is not set");
    assertThat(result.lastLine()).endsWith("tomtat check mine && tomtat run mine");
  }

  @Test
  void leavesAFileThatIsThereAlone() throws IOException {
    Files.createDirectories(folder.resolve("jobs"));
    Files.writeString(folder.resolve("jobs/mine.yml"), "kept");
    Result result = console.run("init", "mine");
    assertThat(result.code()).isEqualTo(64);
    assertThat(result.err()).contains("mine.yml is there already; nothing was written");
    assertThat(Files.exists(folder.resolve("jobs/mine.yaml"))).isFalse();
    assertThat(console.run("init", "other").code()).isZero();
    assertThat(console.run("init", "other").code()).isEqualTo(64);
  }
}
