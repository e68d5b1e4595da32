package io.tomtat.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.job.Messenger.Delivery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class NoticeCommandTests {

  @TempDir Path folder;

  private Delivery run(String line) throws Exception {
    return new NoticeCommand(Duration.ofSeconds(50)).run(line, folder, "{\"à\": 1}");
  }

  @Test
  void theObjectIsItsInputAndTheJobsFolderItsPlace() throws Exception {
    assertThat(run("cat > told.json")).isEqualTo(new Delivery(true, ""));
    assertThat(folder.resolve("told.json")).hasContent("{\"à\": 1}");
  }

  @Test
  void whatItSaysIsOneLine() throws Exception {
    assertThat(run("printf 'sent\\nto \\033[31mme\\n'; echo twice >&2"))
        .isEqualTo(new Delivery(true, "sent to [31mme twice"));
  }

  @Test
  void itsFailureIsTold() throws Exception {
    assertThat(run("echo no route; exit 3"))
        .isEqualTo(new Delivery(false, "it ended with 3: no route"));
    assertThat(run("no-such-program-7").words()).startsWith("it ended with 127: ");
  }

  @Test
  void muchOutputIsCut() throws Exception {
    assertThat(run("yes | head -c 10000000").words()).hasSizeBetween(900, 1_000);
  }

  @Test
  void aChildThatItLeavesHoldsNobodyUp() throws Exception {
    assertThat(run("sleep 1000 & echo $! > pid").done()).isTrue();
    ProcessHandle.of(pid()).orElseThrow().destroyForcibly();
  }

  @Test
  void afterItsTimeItIsKilledWithWhatItStarted() throws Exception {
    Delivery delivery =
        new NoticeCommand(Duration.ofSeconds(2))
            .run("sleep 1000 & echo $! > pid; wait", folder, "{}");
    assertThat(delivery).isEqualTo(new Delivery(false, "it did not end within 2 s"));
    ProcessHandle.of(pid())
        .ifPresent(child -> child.onExit().orTimeout(50, TimeUnit.SECONDS).join());
  }

  private long pid() throws Exception {
    return Long.parseLong(Files.readString(folder.resolve("pid")).strip());
  }
}
