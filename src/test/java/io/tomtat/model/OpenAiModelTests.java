package io.tomtat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.tomtat.article.Article;
import io.tomtat.article.Reason;
import io.tomtat.article.Reply;
import io.tomtat.article.Reply.Finish;
import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.model.Request.Message;
import io.tomtat.model.Request.Message.Role;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.model.Sent.GiveUp;
import io.tomtat.model.Sent.PersonNeeded;
import io.tomtat.model.Sent.Trouble;
import io.tomtat.model.Sent.TryAgain;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The real client against a server that speaks real HTTP. */
class OpenAiModelTests {

  private static final String CANARY = "sk-canary-5d41402abc4b2a76";

  private final ScriptedModelServer server =
      ScriptedModelServer.start("--retry-after", "7", "--hang-ms", "60000");

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void arrivesWithTextFinishTokensAndStatus() {
    Reply reply = ((Arrived) model().send(request("Xin chào"))).reply();
    assertThat(reply.text()).startsWith("{\"withhold\":\"none\"");
    assertThat(reply.finish()).isEqualTo(Finish.STOP);
    assertThat(reply.inputTokens()).isPositive();
    assertThat(reply.outputTokens()).isPositive();
    assertThat(reply.httpStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "429, RATE_LIMIT",
    "429-bare, RATE_LIMIT",
    "500, SERVICE",
    "503, SERVICE",
    "529, SERVICE",
    "reset, CONNECTION",
    "cut, CONNECTION",
    "html, NONSENSE",
    "empty, NONSENSE"
  })
  void triesAgainWhatMayPass(String fault, Trouble trouble) {
    assertThat(model().send(request("[[fault:%s]]".formatted(fault))))
        .isInstanceOfSatisfying(
            TryAgain.class, again -> assertThat(again.trouble()).isEqualTo(trouble));
  }

  @ParameterizedTest
  @ValueSource(strings = {"429", "429-seconds", "503"})
  void saysHowLongTheServiceAsksToWait(String fault) {
    assertThat(model().send(request("[[fault:%s]]".formatted(fault))))
        .isInstanceOfSatisfying(
            TryAgain.class,
            again -> assertThat(again.notBefore()).isEqualTo(Duration.ofSeconds(7)));
  }

  @Test
  void understandsADateToComeBackAt() {
    assertThat(model().send(request("[[fault:429-date]]")))
        .isInstanceOfSatisfying(
            TryAgain.class,
            again -> assertThat(again.notBefore()).isBetween(Duration.ZERO, Duration.ofSeconds(8)));
  }

  @ParameterizedTest
  @CsvSource({
    "401, refuses access",
    "404, does not know model 'stub'",
    "no-money, no money is left",
    "no-schema, model.strict-schema: false"
  })
  void needsAPersonWhereNoRequestWouldGoThrough(String fault, String words) {
    assertThat(model().send(request("[[fault:%s]]".formatted(fault))))
        .isInstanceOfSatisfying(
            PersonNeeded.class, person -> assertThat(person.what()).contains(words));
  }

  @Test
  void givesUpWhatIsTooLong() {
    assertThat(model().send(request("[[fault:context]]")))
        .isInstanceOfSatisfying(
            GiveUp.class, end -> assertThat(end.reason()).isEqualTo(Reason.TOO_LONG));
  }

  @Test
  void holdsABadRequestAgainstItsArticleOnceOthersWentThrough() {
    Model model = model();
    model.send(request("Bài khác"));
    assertThat(model.send(request("[[fault:400]]")))
        .isInstanceOfSatisfying(
            GiveUp.class, end -> assertThat(end.reason()).isEqualTo(Reason.REFUSED));
  }

  /** Else one bad article would stop every night that it comes first in. */
  @Test
  void holdsABadRequestAgainstItsArticleBeforeAnyWentThrough() {
    Model model = model();
    for (int tries = 0; tries < 2 * Acceptance.TOO_MANY; tries++) {
      assertThat(model.send(request("[[fault:400]]"))).isInstanceOf(GiveUp.class);
    }
    assertThat(model.send(request("Bài khác"))).isInstanceOf(Arrived.class);
  }

  @Test
  void needsAPersonWhenTooManyArticlesAreRefusedAndNoneWentThrough() {
    Model model = model();
    assertThat(model.send(request("a.html", "[[fault:400]]"))).isInstanceOf(GiveUp.class);
    assertThat(model.send(request("b.html", "[[fault:400]]"))).isInstanceOf(GiveUp.class);
    assertThat(model.send(request("c.html", "[[fault:400]]")))
        .isInstanceOfSatisfying(
            PersonNeeded.class,
            person -> assertThat(person.what()).contains("check the settings under model"));
  }

  @ParameterizedTest
  @CsvSource({"refusal, REFUSAL", "filter, CONTENT_FILTER", "length, LENGTH"})
  void keepsWhatIsPaidForWithItsFinish(String fault, Finish finish) {
    Reply reply = ((Arrived) model().send(request("[[fault:%s]]".formatted(fault)))).reply();
    assertThat(reply.finish()).isEqualTo(finish);
    assertThat(reply.inputTokens()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"drip", "hang"})
  void endsAtTheDeadlineAndHangsUp(String fault) {
    Model model = model(Settings.of(server.baseUrl(), null, Duration.ofSeconds(1), true), Map.of());
    assertThat(model.send(request("[[fault:%s]]".formatted(fault))))
        .isInstanceOfSatisfying(
            TryAgain.class, again -> assertThat(again.trouble()).isEqualTo(Trouble.DEADLINE));
    await().until(() -> server.stats().path("abandoned").asInt() == 1);
  }

  @Test
  void cancelsTheExchangeWhenInterrupted() {
    Model model = model();
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread worker =
        new Thread(
            () -> {
              try {
                model.send(request("[[fault:hang]]"));
              } catch (InterruptedCallException e) {
                thrown.complete(Thread.currentThread().isInterrupted() ? e : null);
              }
            });
    worker.start();
    await().until(() -> server.stats().path("in_flight").asInt() == 1);
    worker.interrupt();
    assertThat(thrown.join()).isInstanceOf(InterruptedCallException.class);
    await().until(() -> server.stats().path("abandoned").asInt() == 1);
  }

  @Test
  void triesAgainWhenNobodyListens() {
    Model model = model();
    server.close();
    await()
        .untilAsserted(
            () ->
                assertThat(model.send(request("Xin chào")))
                    .isInstanceOfSatisfying(
                        TryAgain.class,
                        again -> assertThat(again.trouble()).isEqualTo(Trouble.UNREACHED)));
  }

  @Test
  void sendsTheSchemaStrictly() {
    model().send(request("Xin chào"));
    JsonNode format = server.lastRequest().path("response_format");
    assertThat(format.path("type").asString()).isEqualTo("json_schema");
    assertThat(format.path("json_schema").path("strict").asBoolean()).isTrue();
  }

  @Test
  void sendsTheSchemaInThePromptWhenAsked() {
    model(Settings.of(server.baseUrl(), null, Duration.ofSeconds(10), false), Map.of())
        .send(request("Xin chào"));
    assertThat(server.lastRequest().has("response_format")).isFalse();
    assertThat(server.lastRequest().path("messages").path(0).path("content").asString())
        .startsWith("Be brief.")
        .contains("{\"type\":\"object\"}");
  }

  @Test
  void learnsTheNewNameOfTheLimit() {
    Model model = model();
    Request request = request("[[fault:limit-name*1]]");
    assertThat(model.send(request)).isInstanceOf(TryAgain.class);
    assertThat(server.lastRequest().path("max_tokens").asInt()).isEqualTo(4000);
    assertThat(model.send(request)).isInstanceOf(Arrived.class);
    assertThat(server.lastRequest().path("max_completion_tokens").asInt()).isEqualTo(4000);
  }

  @Test
  void sendsNoKeyToAnotherAddressUnlessNamed() {
    model(Settings.of(server.baseUrl()), Map.of("OPENAI_API_KEY", CANARY)).send(request("a"));
    assertThat(server.authorizations()).containsExactly("");
  }

  @Test
  void sendsTheNamedKeyAndNeverSaysIt() {
    ModelSettings settings = Settings.of(server.baseUrl(), "MY_KEY", Duration.ofSeconds(10), true);
    Model model = model(settings, Map.of("MY_KEY", CANARY));
    Sent refused = model.send(request("[[fault:401]]"));
    assertThat(server.authorizations()).containsExactly("Bearer " + CANARY);
    assertThat(refused.toString()).contains("[key]").doesNotContain(CANARY);
    assertThat(settings.toString()).doesNotContain(CANARY);
  }

  @Test
  void openWhenTheNamedVariableIsMissing() {
    ModelSettings settings = Settings.of(server.baseUrl(), "MY_KEY", Duration.ofSeconds(10), true);
    assertThatThrownBy(() -> model(settings, Map.of()))
        .isInstanceOf(PersonNeededException.class)
        .hasMessageContaining("MY_KEY is not set");
  }

  private Model model() {
    return model(Settings.of(server.baseUrl()), Map.of());
  }

  private static Model model(ModelSettings settings, Map<String, String> environment) {
    return Models.open(settings, java.nio.file.Path.of("."), environment::get, Clock.systemUTC());
  }

  private static Request request(String text) {
    return request("a.html", text);
  }

  private static Request request(String uri, String text) {
    return new Request(
        new Article("nightly", "inbox", uri),
        List.of(new Message(Role.SYSTEM, "Be brief."), new Message(Role.USER, text)),
        JsonSchema.builder()
            .name("answer")
            .rootElement(JsonObjectSchema.builder().addStringProperty("a").build())
            .build(),
        "{\"type\":\"object\"}",
        4000);
  }
}
