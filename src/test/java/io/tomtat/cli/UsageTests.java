package io.tomtat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.cli.Console.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to who types something wrong. */
class UsageTests {

  @TempDir Path folder;

  @Test
  void showsTheUsageWhenNoCommandIsGiven() {
    Result result = new Console(folder).run();
    assertThat(result.code()).isEqualTo(64);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("Usage: tomtat").contains("status").contains("init");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "statsu | Did you mean status?",
        "run | Missing required parameter: 'JOB'",
        "run nightly --limt 3 | Did you mean --limit?",
        "run nightly --limit -3 | it cannot be negative",
        "run nightly --edition tomorrow | 'tomorrow'",
        "run nightly --step publish | expected one of",
        "status --max-age 26 | write it like 90m, 26h or 2d",
        "export nightly --format xml | expected one of [jsonl, csv]",
        "show 2026-02-31/001 | not a briefing's id",
        "retry nightly --reason too-short | is skipped as intended, and only rejections and duplicates are tried again",
        "retry nightly --reason refuse | expected one of: unreadable, encrypted",
        "retry nightly --limit -3 | it cannot be negative",
        "rebrief nightly --limit 3 | go with --apply",
        "rebrief nightly --since now | 'now'",
        "reextract nightly --json | go with --apply",
        "withdraw 017 --reason x | not a briefing's id",
        "withdraw 2026-11-22/001 | needs --reason TEXT",
        "withdraw 2026-11-22/001 --undo --reason x | --undo needs none",
        "init demo | choose another name",
        "init a/b | use letters, digits",
        "init x.yaml | choose another name"
      })
  void saysInOneLineWhatIsWrong(String arguments, String words) {
    Result result = new Console(folder).run(arguments.split(" "));
    assertThat(result.code()).isEqualTo(64);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("tomtat: ").contains(words).contains("--help");
    assertThat(result.err().lines()).hasSize(1);
  }

  @Test
  void helpAndVersionAreNoErrors() {
    Result version = new Console(folder).run("--version");
    assertThat(version.code()).isZero();
    assertThat(version.out()).startsWith("tomtat ");
    Result help = new Console(folder).run("status", "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("--max-age");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pull", "brief", "REPORT"})
  void stepsAreNamedAsTheHelpNamesThem(String step) {
    Result result = new Console(folder).run("run", "nightly", "--step", step);
    assertThat(result.code()).isEqualTo(66);
    assertThat(result.err()).contains("nightly");
    assertThat(new Console(folder).run("run", "--help").out()).contains("pull, brief or report");
  }

  @Test
  void aLookCreatesNothing() {
    Console console = new Console(folder);
    assertThat(console.run("status").code()).isZero();
    assertThat(console.run("status", "--max-age", "26h").code()).isEqualTo(30);
    assertThat(console.run("status", "nightly").code()).isEqualTo(66);
    assertThat(console.run("export", "nightly").code()).isEqualTo(66);
    assertThat(console.run("show", "2026-11-22/001").code()).isEqualTo(66);
    assertThat(Files.exists(console.home())).isFalse();
  }
}
