package io.tomtat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Edition.Counts;
import io.tomtat.article.Pass;
import io.tomtat.job.Exit;
import io.tomtat.job.RunOptions;
import io.tomtat.job.RunOptions.Step;
import io.tomtat.job.RunResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunReportTests {

  @TempDir Path folder;

  @Test
  void aPassWithoutNewsSaysSo() throws IOException {
    assertThat(lastLine(RunOptions.DEFAULT))
        .isEqualTo("Nothing to do: the sources show nothing new.");
  }

  @ParameterizedTest
  @EnumSource(names = {"PULL", "BRIEF"})
  void aStepAloneSaysThatNothingIsPublishedYet(Step step) throws IOException {
    assertThat(lastLine(new RunOptions(null, Integer.MAX_VALUE, step, null)))
        .startsWith("Done: step " + step.name().toLowerCase(java.util.Locale.ROOT) + ".")
        .endsWith("Go on with: tomtat run nightly");
  }

  @Test
  void theReportAloneSaysNothingOfTheSources() throws IOException {
    assertThat(lastLine(new RunOptions(null, Integer.MAX_VALUE, Step.REPORT, null)))
        .isEqualTo("Nothing to publish: the edition stands as it was.");
  }

  private String lastLine(RunOptions asked) throws IOException {
    new SampleJob(folder).write();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(err, true, StandardCharsets.UTF_8);
    Surroundings surroundings = new Console(folder).surroundings(print, print);
    new RunReport(surroundings, surroundings.jobFile("nightly")).print(result(), asked, false);
    return err.toString(StandardCharsets.UTF_8).lines().reduce("", (first, second) -> second);
  }

  /** Two articles were briefed; no revision came of it. */
  private static RunResult result() {
    return new RunResult(
        Exit.DONE,
        new Pass(1, "nightly", LocalDate.of(2026, 11, 22), 1),
        false,
        null,
        new Counts(2, 2, 0, 0, 2, 0, 0, 0, 0, 0, 0, null, null, null),
        0,
        List.of(),
        null,
        "");
  }
}
