package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.article.Outcome;
import io.tomtat.article.Outcome.Briefed;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Reason;
import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.model.Ledger;
import io.tomtat.model.LedgerDatabase;
import io.tomtat.model.PersonNeededException;
import io.tomtat.model.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way of a version through prompt, model over HTTP, ledger, checks and repair. */
class BrieferIT {

  @RegisterExtension static final LedgerDatabase DB = new LedgerDatabase();

  private static int articles;

  private final ScriptedModelServer server = ScriptedModelServer.start("--retry-after", "0");

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void briefsInOneCall() {
    PendingVersion item = item("Không có gì lạ.");
    Briefed briefed = (Briefed) brief(item);
    assertThat(briefed.answer().summary()).hasSize(7);
    assertThat(briefed.provenance().model()).isEqualTo("stub");
    assertThat(briefed.provenance().costUsd()).isNull();
    assertThat(DB.rows(item)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"429", "500", "reset", "html", "empty", "fenced"})
  void getsOverWhatPasses(String fault) {
    PendingVersion item = item("[[fault:%s*1]]".formatted(fault));
    assertThat(brief(item)).isInstanceOf(Briefed.class);
    assertThat(DB.rows(item)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"truncated", "schema"})
  void repairsOnce(String fault) {
    PendingVersion item = item("[[fault:%s*1]]".formatted(fault));
    assertThat(brief(item)).isInstanceOf(Briefed.class);
    assertThat(DB.rows(item))
        .extracting(row -> row.get("purpose"))
        .containsExactly("brief", "repair");
    assertThat(server.stats().path("distinct").asInt()).isEqualTo(1);
    assertThat(server.lastRequest().path("messages").path(3).path("content").asString())
        .contains("cannot be used as it is");
  }

  @Test
  void rejectsWhatStaysMalformed() {
    PendingVersion item = item("[[fault:schema]]");
    NotBriefed outcome = (NotBriefed) brief(item);
    assertThat(outcome.reason()).isEqualTo(Reason.MALFORMED);
    assertThat(outcome.detail()).contains("answer: withhold must be one of").contains("more");
    assertThat(DB.rows(item)).hasSize(2);
  }

  @Test
  void asksWithTwiceTheLimitWhenAnAnswerIsCut() {
    PendingVersion item = item("[[fault:length*1]]");
    assertThat(brief(item)).isInstanceOf(Briefed.class);
    assertThat(server.lastRequest().path("max_tokens").asInt()).isEqualTo(8000);
    assertThat(DB.rows(item)).extracting(row -> row.get("attempt")).containsExactly(1, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "length  | MALFORMED | raise model.max-output-tokens",
        "refusal | REFUSED   | I cannot help with that.",
        "filter  | FILTERED  | ",
        "context | TOO_LONG  | context_length_exceeded"
      })
  void rejectsWithTheReason(String fault, Reason reason, String detail) {
    NotBriefed outcome = (NotBriefed) brief(item("[[fault:%s]]".formatted(fault)));
    assertThat(outcome.reason()).isEqualTo(reason);
    assertThat(outcome.detail()).contains(detail == null ? "" : detail);
  }

  @Test
  void sendsNoArticleThatIsTooLong() {
    PendingVersion item = DB.pending("long.html", Samples.version(report(2_600_000)));
    NotBriefed outcome = (NotBriefed) brief(item);
    assertThat(outcome.reason()).isEqualTo(Reason.TOO_LONG);
    assertThat(outcome.detail()).contains("characters in 4").contains("model.part-length: 50,000");
    assertThat(server.stats().path("total").asInt()).isZero();
  }

  /** Each part is sent once, whole, under its own numbers; then what its notes point at. */
  @Test
  void readsALongArticleInParts() {
    PendingVersion item = DB.pending("report.html", Samples.version(report(120_000)));
    Briefed briefed = (Briefed) brief(item);
    assertThat(DB.rows(item))
        .extracting(row -> row.get("purpose"))
        .containsExactly("notes", "notes", "notes", "brief");
    assertThat(briefed.answer().findings())
        .filteredOn(finding -> finding.kind().equals("coverage"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("read in 3 parts"));
    String message = server.lastRequest().path("messages").path(1).path("content").asString();
    assertThat(message)
        .contains("[1] (title) ", "(note on part 3: ", " sentences left out)")
        .hasSizeLessThan(60_000);
  }

  @Test
  void repairsNotesOnceAndPaysNoPartTwice() {
    PendingVersion item = DB.pending("spoilt.html", Samples.version(withFault(report(70_000))));
    assertThat(brief(item)).isInstanceOf(Briefed.class);
    int sent = server.stats().path("total").asInt();
    assertThat(DB.rows(item)).extracting(row -> row.get("purpose")).contains("repair");
    assertThat(brief(item)).isInstanceOf(Briefed.class);
    assertThat(server.stats().path("total").asInt()).isEqualTo(sent);
  }

  private static String[] withFault(String... sentences) {
    sentences[1] = "[[fault:schema*1]] " + sentences[1];
    return sentences;
  }

  /** Of so many characters in sentences of about a hundred. */
  private static String[] report(int characters) {
    return IntStream.range(0, characters / 100)
        .mapToObj(
            i ->
                "Câu thứ "
                    + i
                    + " của bản báo cáo dài nói về một việc khác hẳn câu trước"
                    + " rõ ràng".repeat(3)
                    + ".")
        .toArray(String[]::new);
  }

  @Test
  void holdsARefusedKeyAgainstNoArticle() {
    PendingVersion item = item("[[fault:401]]");
    assertThatThrownBy(() -> brief(item)).isInstanceOf(PersonNeededException.class);
    assertThat(DB.rows(item)).singleElement().extracting("arrived_at").isNull();
  }

  @Test
  void paysNoReplyTwiceWhenARunIsRepeated() {
    PendingVersion item = item("[[fault:truncated*1]]");
    Outcome first = brief(item);
    assertThat(brief(item)).isEqualTo(first);
    assertThat(server.stats().path("total").asInt()).isEqualTo(2);
  }

  @Test
  void worksForManyAtOnce() throws Exception {
    List<Callable<Outcome>> tasks = new ArrayList<>();
    Briefer briefer = briefer();
    for (int i = 0; i < 200; i++) {
      PendingVersion item = item(i % 5 == 0 ? "[[fault:reset*1,truncated*1]]" : "Yên ổn.");
      tasks.add(() -> DB.patiently(() -> briefer.brief(item)));
    }
    ExecutorService workers = Executors.newFixedThreadPool(32);
    try {
      for (Future<Outcome> outcome : workers.invokeAll(tasks)) {
        assertThat(outcome.get()).isInstanceOf(Briefed.class);
      }
    } finally {
      workers.shutdown();
    }
    assertThat(server.stats().path("paid_repeats").asInt()).isEqualTo(40);
  }

  private Outcome brief(PendingVersion item) {
    Briefer briefer = briefer();
    return DB.patiently(() -> briefer.brief(item));
  }

  private Briefer briefer() {
    Ledger ledger = DB.ledger(Settings.of(server.baseUrl()));
    return new Briefer(Prompt.load("briefing", Path.of("prompts")), ledger, OnFindings.REJECT);
  }

  private static synchronized PendingVersion item(String sentence) {
    articles++;
    return DB.pending(
        "a%d.html".formatted(articles),
        Samples.version("Câu số %d.".formatted(articles), sentence, "Câu ba.", "Câu bốn."));
  }
}
