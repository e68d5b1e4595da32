package io.tomtat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleProgressTests {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void speaksThoughNothingAdvances() {
    try (ConsoleProgress progress = progress(Duration.ofMillis(1))) {
      progress.stepStarted("brief", 1_200);
      await().until(() -> said().contains("brief: 0 of 1,200"));
      progress.advanced(64);
      await().until(() -> said().contains("brief: 64 of 1,200"));
    }
  }

  @Test
  void saysHowFarItIsWhereNobodyKnowsTheEnd() {
    try (ConsoleProgress progress = progress(Duration.ofMillis(1))) {
      progress.stepStarted("pull", -1);
      progress.advanced(3);
      await().until(() -> said().contains("pull: 3 so far"));
    }
  }

  @Test
  void isQuietInAShortRun() {
    try (ConsoleProgress progress = progress(Duration.ofHours(1))) {
      progress.stepStarted("brief", 2);
      progress.advanced(2);
      progress.stepEnded("brief");
    }
    assertThat(said()).isEmpty();
  }

  private ConsoleProgress progress(Duration every) {
    PrintStream print = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new ConsoleProgress(new Console(folder).surroundings(print, print), every);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
