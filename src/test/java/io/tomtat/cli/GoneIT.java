package io.tomtat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.store.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class GoneIT {

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  @TempDir Path folder;

  @Test
  void aRejectedFileThatWasDeletedIsNoLongerNamed() throws Exception {
    new SampleJob(folder).write();
    Path inbox = folder.resolve("inbox");
    assertThat(night(0)).isEqualTo(10);
    assertThat(status()).contains(SampleJob.EMPTY);
    Path elsewhere = Files.move(inbox, folder.resolve("elsewhere"));
    assertThat(night(1)).isEqualTo(10);
    assertThat(status()).contains(SampleJob.EMPTY);
    Files.move(elsewhere, inbox);
    Files.delete(inbox.resolve(SampleJob.EMPTY));
    assertThat(night(2)).isZero();
    assertThat(status()).doesNotContain(SampleJob.EMPTY).contains(SampleJob.WITHOUT_REPLY);
  }

  private int night(int number) {
    return console().at(Console.NOW.plusSeconds(86_400L * number)).run("run", "nightly").code();
  }

  private String status() {
    return console().run("status", "nightly", "--json").out();
  }

  private Console console() {
    return new Console(folder).set("DATABASE_URL", db.url());
  }
}
