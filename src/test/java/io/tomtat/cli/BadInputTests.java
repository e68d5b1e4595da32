package io.tomtat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.cli.Console.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A job that cannot run says so before there is a database, a report or any other file. */
class BadInputTests {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "folder: inbox | foldr: inbox | sources[0].foldr is not a setting | did you mean folder?",
        "replies: replies | replies: nowhere | model.replies: | is not a folder",
        "model: | prompt: missing@model: | prompt: there is no prompt 'missing' | create it",
        "model: | ready-by: 16:00@model: | ready-by: 960 is a number | write it like",
        "model: | zone: Mars@model: | zone: 'Mars' is not a time zone | Asia/Ho_Chi_Minh"
      })
  void isRefusedWithKeyReasonAndRemedy(String part, String wrong, String words, String remedy)
      throws IOException {
    new SampleJob(folder).write().with(part, wrong.replace('@', '\n'));
    refused("nightly.yaml", words, remedy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: m | the environment variable OPENAI_API_KEY is not set | export OPENAI_API_KEY",
        "name: m@  base-url: models.example.org | model.base-url is not a web address | https://",
        "name: m@  key-variable: sk-123 | model.key-variable is not the name of | MY_KEY"
      })
  void modelsThatCannotBeCalledAreRefused(String model, String words, String remedy)
      throws IOException {
    new SampleJob(folder)
        .write()
        .with(
            "provider: recorded\n  replies: replies",
            "provider: openai\n  " + model.replace("@", "\n"));
    refused("nightly.yaml: ", words, remedy);
  }

  @Test
  void anAddressOfADatabaseThatIsNoneIsRefused() throws IOException {
    new SampleJob(folder).write();
    Console console = new Console(folder).set("DATABASE_URL", "mysql://me:s3cret@host/db");
    Result result = console.run("run", "nightly");
    assertThat(result.code()).isEqualTo(40);
    assertThat(result.err())
        .contains("DATABASE_URL: this is not the URL of a PostgreSQL database")
        .contains("postgres://user:password@host:5432/database")
        .doesNotContain("s3cret");
    assertThat(Files.exists(console.home())).isFalse();
  }

  @Test
  void aFailedRunEndsWithItsObject() throws IOException {
    new SampleJob(folder).write().with("replies: replies", "replies: nowhere");
    Result result = new Console(folder).run("run", "nightly", "--json");
    assertThat(result.json().get("exit_code").asInt()).isEqualTo(40);
    assertThat(result.json().get("exit_reason").asString()).contains("model.replies");
    assertThat(result.json().get("pass").isNull()).isTrue();
    assertThat(result.err().lines()).hasSize(1);
  }

  private void refused(String... words) {
    Console console = new Console(folder);
    Result result = console.run("run", "nightly");
    assertThat(result.code()).isEqualTo(40);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(words);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(Files.exists(console.home())).isFalse();
  }
}
