package io.tomtat.brief;

import static io.tomtat.model.LedgerDatabase.FENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Outcome;
import io.tomtat.article.Outcome.Briefed;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Reason;
import io.tomtat.model.Ledger;
import io.tomtat.model.LedgerDatabase;
import io.tomtat.model.ModelSettings;
import io.tomtat.model.Models;
import io.tomtat.model.Provider;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a version through the briefer, with replies of a folder. */
class RecordedBriefingIT {

  @RegisterExtension static final LedgerDatabase DB = new LedgerDatabase();

  @TempDir Path replies;

  @Test
  void briefsWithTheReplyOfItsUri() throws IOException {
    record("inbox/a.html", Samples.ANSWER);
    PendingVersion item = DB.pending("inbox/a.html", Samples.version());
    Outcome outcome = briefer().brief(item);
    assertThat(outcome).isInstanceOf(Briefed.class);
    Briefed briefed = (Briefed) outcome;
    assertThat(briefed.answer().title().text()).isEqualTo("School opens a library");
    assertThat(briefed.provenance().recorded()).isTrue();
    assertThat(briefed.provenance().costUsd()).isEqualByComparingTo(BigDecimal.ZERO);
  }

  @Test
  void asksNothingTheSecondTime() throws IOException {
    record("b.html", Samples.ANSWER);
    PendingVersion item = DB.pending("b.html", Samples.version());
    briefer().brief(item);
    Files.delete(replies.resolve("b.html.json"));
    assertThat(briefer().brief(item)).isInstanceOf(Briefed.class);
    assertThat(DB.rows(item)).singleElement().extracting("tries", "reused").containsExactly(1, 1);
  }

  @Test
  void rejectsWhatHasNoRecording() {
    PendingVersion item = DB.pending("c.html", Samples.version());
    NotBriefed outcome = (NotBriefed) briefer().brief(item);
    assertThat(outcome.reason()).isEqualTo(Reason.NO_RECORDING);
    assertThat(outcome.detail()).contains("c.html.json");
  }

  @Test
  void doesNotAskARecordingToRepairItself() throws IOException {
    record("d.html", "{}");
    PendingVersion item = DB.pending("d.html", Samples.version());
    NotBriefed outcome = (NotBriefed) briefer().brief(item);
    assertThat(outcome.reason()).isEqualTo(Reason.MALFORMED);
    assertThat(DB.rows(item)).hasSize(1);
  }

  private Briefer briefer() {
    ModelSettings settings =
        new ModelSettings(
            Provider.RECORDED,
            "",
            null,
            null,
            8,
            Duration.ofSeconds(5),
            null,
            null,
            4000,
            true,
            "",
            null,
            null,
            null,
            50_000,
            Duration.ofMinutes(15));
    Clock clock = Clock.systemUTC();
    Ledger ledger =
        new Ledger(
            DB.calls(),
            Models.open(settings, replies, variable -> null, clock),
            settings,
            DB.budget(settings, FENCE),
            () -> false,
            clock);
    return new Briefer(Prompt.load("briefing", Path.of("prompts")), ledger, OnFindings.REJECT);
  }

  private void record(String uri, String text) throws IOException {
    Path file = replies.resolve(uri + ".json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
