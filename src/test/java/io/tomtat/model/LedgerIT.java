package io.tomtat.model;

import static io.tomtat.model.LedgerDatabase.FENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.tomtat.article.Call.Purpose;
import io.tomtat.article.Hash;
import io.tomtat.article.Metadata;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Reason;
import io.tomtat.article.Recipe;
import io.tomtat.article.Reply;
import io.tomtat.article.Reply.Finish;
import io.tomtat.article.Version;
import io.tomtat.model.Request.Message;
import io.tomtat.model.Request.Message.Role;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.model.Sent.GiveUp;
import io.tomtat.model.Sent.PersonNeeded;
import io.tomtat.model.Sent.Settled;
import io.tomtat.model.Sent.Trouble;
import io.tomtat.model.Sent.TryAgain;
import io.tomtat.store.Fence;
import io.tomtat.store.FenceLostException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LedgerIT {

  @RegisterExtension static final LedgerDatabase DB = new LedgerDatabase();

  private static final ModelSettings SETTINGS = Settings.of("http://127.0.0.1:9/v1");
  private static final Recipe RECIPE = SETTINGS.recipe("briefing", Hash.of(List.of("p")));
  private static int articles;

  private final Deque<Object> script = new ArrayDeque<>();
  private final List<Request> sent = new ArrayList<>();
  private PendingVersion item;

  @BeforeEach
  void prepare() {
    articles++;
    Version version =
        Version.of("Bài " + articles, List.of(List.of("Một câu.")), List.of(), Metadata.NONE);
    item = DB.pending("a%d.html".formatted(articles), version);
  }

  @Test
  void askKeepsTheReplyBeforeItIsGiven() {
    script.add(arrived("{\"a\":1}"));
    assertThat(ask(FENCE)).isInstanceOf(Arrived.class);
    assertThat(DB.rows(item))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row).containsEntry("reply", "{\"a\":1}").containsEntry("tries", 1);
              assertThat(row).containsEntry("finish_reason", "stop").containsEntry("reused", 0);
              assertThat(row).containsEntry("input_tokens", 10).containsEntry("http_status", 200);
              assertThat(row.get("arrived_at")).isNotNull();
              assertThat(row.get("cost_usd")).isNull();
            });
  }

  @Test
  void askNeverSendsAgainForAnArrivedReply() {
    script.add(arrived("{}"));
    Settled first = ask(FENCE);
    assertThat(ask(FENCE)).isEqualTo(first);
    assertThat(sent).hasSize(1);
    assertThat(DB.rows(item)).singleElement().extracting("reused").isEqualTo(1);
  }

  @Test
  void askCountsNoReuseWithinOneStart() {
    script.add(arrived("{}"));
    Ledger ledger = ledger(FENCE);
    ledger.register(RECIPE);
    ledger.ask(item, 1, Purpose.BRIEF, RECIPE, request());
    ledger.ask(item, 1, Purpose.BRIEF, RECIPE, request());
    assertThat(sent).hasSize(1);
    assertThat(DB.rows(item)).singleElement().extracting("reused").isEqualTo(0);
  }

  @Test
  void askSendsAgainWhatHasAnIntentOnly() {
    script.add(new IllegalStateException("killed"));
    script.add(arrived("{}"));
    assertThatThrownBy(() -> ask(FENCE)).hasMessage("killed");
    assertThat(DB.rows(item)).singleElement().extracting("arrived_at").isNull();
    assertThat(ask(FENCE)).isInstanceOf(Arrived.class);
    assertThat(DB.rows(item)).singleElement().extracting("tries").isEqualTo(2);
  }

  @Test
  void askNotesFailuresAndCountsTries() {
    script.add(new TryAgain(Trouble.SERVICE, "HTTP 500: boom", null));
    script.add(new PersonNeeded("check the key"));
    assertThatThrownBy(() -> ask(FENCE)).isInstanceOf(PersonNeededException.class);
    assertThat(DB.rows(item))
        .singleElement()
        .extracting("tries", "failure")
        .containsExactly(2, "check the key");
  }

  @Test
  void askGivesUpWithTheReason() {
    script.add(new GiveUp(Reason.TOO_LONG, "HTTP 413"));
    assertThat(ask(FENCE)).isEqualTo(new GiveUp(Reason.TOO_LONG, "HTTP 413"));
    assertThat(DB.rows(item)).singleElement().extracting("failure").isEqualTo("too-long: HTTP 413");
  }

  @Test
  void askSendsNothingWhenTheFenceIsLost() {
    script.add(arrived("{}"));
    assertThatThrownBy(() -> ask(new Fence("nightly", 6))).isInstanceOf(FenceLostException.class);
    assertThat(sent).isEmpty();
    assertThat(DB.rows(item)).isEmpty();
  }

  @Test
  void askAnotherTakeSendsAgain() {
    script.add(arrived("{}"));
    script.add(arrived("{}"));
    ask(FENCE);
    item = new PendingVersion(item.id(), 2, item.article(), item.version());
    ask(FENCE);
    assertThat(sent).hasSize(2);
  }

  @Test
  void askSendsNothingOnAnInterruptedThread() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> ask(FENCE)).isInstanceOf(RuntimeException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(sent).isEmpty();
  }

  @Test
  void askKeepsAReplyThatHoldsWhatNoDatabaseTakes() {
    script.add(arrived("{\"a\":\"\0\uD800\"}"));
    assertThat(ask(FENCE)).isInstanceOf(Arrived.class);
    assertThat((String) DB.rows(item).get(0).get("reply")).startsWith("{\"a\":\"");
  }

  @Test
  void askKeepsAPaidReplyOverALostDatabase() {
    script.add(
        (Runnable)
            () -> {
              try {
                DB.disconnectAll();
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(ask(FENCE)).isInstanceOf(Arrived.class);
    assertThat(DB.rows(item)).singleElement().extracting("reply").isEqualTo("{}");
  }

  @Test
  void registerMakesTheRecipeKnownOnce() {
    ledger(FENCE).register(RECIPE);
    ledger(FENCE).register(RECIPE);
    assertThat(RECIPE.parameters())
        .containsEntry("max-output-tokens", "4000")
        .containsEntry("strict-schema", "true");
  }

  private Settled ask(Fence fence) {
    Ledger ledger = ledger(fence);
    ledger.register(RECIPE);
    return DB.patiently(() -> ledger.ask(item, 1, Purpose.BRIEF, RECIPE, request()));
  }

  private Ledger ledger(Fence fence) {
    return DB.ledger(this::send, SETTINGS, fence, new FakeTime());
  }

  private Sent send(Request request) {
    sent.add(request);
    Object next = script.remove();
    if (next instanceof RuntimeException e) {
      throw e;
    }
    if (next instanceof Runnable before) {
      before.run();
      return arrived("{}");
    }
    return (Sent) next;
  }

  private static Arrived arrived(String text) {
    return new Arrived(
        new Reply(
            text,
            Finish.STOP,
            10,
            4,
            5,
            200,
            Duration.ofMillis(20),
            Map.of("x-request-id", "req_1")));
  }

  private Request request() {
    JsonSchema schema =
        JsonSchema.builder().name("a").rootElement(JsonObjectSchema.builder().build()).build();
    return new Request(
        item.article(), List.of(new Message(Role.USER, "Xin chào")), schema, "{}", 4000);
  }
}
