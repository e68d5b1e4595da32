package io.tomtat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.tomtat.article.Article;
import io.tomtat.article.Reason;
import io.tomtat.article.Reply;
import io.tomtat.article.Reply.Finish;
import io.tomtat.bench.Protocol;
import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.model.Request.Message;
import io.tomtat.model.Request.Message.Role;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.model.Sent.GiveUp;
import io.tomtat.model.Sent.PersonNeeded;
import io.tomtat.model.Sent.Trouble;
import io.tomtat.model.Sent.TryAgain;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every provider's real client against a server that speaks its protocol. */
class ProvidersTests {

  private static final String CANARY = "canary-5d41402abc4b2a76";

  private final ScriptedModelServer server =
      ScriptedModelServer.start("--retry-after", "7", "--hang-ms", "60000");

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void arrivesWithTextFinishTokensAndStatus(Protocol protocol) {
    Reply reply = reply(protocol, "Xin chào");
    assertThat(reply.text()).startsWith("{\"withhold\":\"none\"").endsWith("}");
    assertThat(reply.finish()).isEqualTo(Finish.STOP);
    assertThat(reply.inputTokens()).isPositive();
    assertThat(reply.outputTokens()).isPositive();
    assertThat(reply.httpStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("passing")
  void triesAgainWhatMayPass(Protocol protocol, String fault, Trouble trouble) {
    assertThat(model(protocol).send(fault(fault)))
        .isInstanceOfSatisfying(
            TryAgain.class, again -> assertThat(again.trouble()).isEqualTo(trouble));
  }

  static Stream<Arguments> passing() {
    Map<String, Trouble> faults =
        Map.of(
            "429", Trouble.RATE_LIMIT,
            "429-bare", Trouble.RATE_LIMIT,
            "500", Trouble.SERVICE,
            "503", Trouble.SERVICE,
            "529", Trouble.SERVICE,
            "reset", Trouble.CONNECTION,
            "cut", Trouble.CONNECTION,
            "html", Trouble.NONSENSE,
            "empty", Trouble.NONSENSE);
    return Arrays.stream(Protocol.values())
        .flatMap(p -> faults.entrySet().stream().map(e -> arguments(p, e.getKey(), e.getValue())));
  }

  @ParameterizedTest
  @EnumSource
  void saysHowLongTheServiceAsksToWait(Protocol protocol) {
    assertThat(model(protocol).send(fault("429")))
        .isInstanceOfSatisfying(
            TryAgain.class,
            again -> assertThat(again.notBefore()).isEqualTo(Duration.ofSeconds(7)));
  }

  @ParameterizedTest
  @MethodSource("needingPeople")
  void needsAPersonWhereNoRequestWouldGoThrough(Protocol protocol, String fault, String words) {
    assertThat(model(protocol).send(fault(fault)))
        .isInstanceOfSatisfying(
            PersonNeeded.class, person -> assertThat(person.what()).contains(words));
  }

  static Stream<Arguments> needingPeople() {
    return Arrays.stream(Protocol.values())
        .flatMap(
            p ->
                Stream.of(
                    arguments(p, "401", "refuses access"),
                    arguments(p, "404", "does not know model 'stub'"),
                    arguments(
                        p,
                        "no-money",
                        p == Protocol.GEMINI ? "day's quota is used up" : "no money is left"),
                    arguments(p, "no-schema", "model.strict-schema: false")));
  }

  @ParameterizedTest
  @EnumSource
  void holdsABadRequestAgainstItsArticle(Protocol protocol) {
    assertThat(model(protocol).send(fault("400")))
        .isInstanceOfSatisfying(
            GiveUp.class, end -> assertThat(end.reason()).isEqualTo(Reason.REFUSED));
  }

  @Test
  void tellsOllamaUsersHowToGetTheModel() {
    assertThat(model(Protocol.OLLAMA).send(fault("404")).toString()).contains("ollama pull stub");
  }

  @ParameterizedTest
  @EnumSource
  void givesUpWhatIsTooLong(Protocol protocol) {
    assertThat(model(protocol).send(fault("context")))
        .isInstanceOfSatisfying(
            GiveUp.class, end -> assertThat(end.reason()).isEqualTo(Reason.TOO_LONG));
  }

  @ParameterizedTest
  @CsvSource({
    "OPENAI, refusal, REFUSAL",
    "OPENAI, filter, CONTENT_FILTER",
    "ANTHROPIC, refusal, REFUSAL",
    "GEMINI, refusal, CONTENT_FILTER",
    "GEMINI, filter, CONTENT_FILTER",
    "MISTRAL, filter, CONTENT_FILTER"
  })
  void keepsARefusalThatIsPaidFor(Protocol protocol, String fault, Finish finish) {
    Reply reply = reply(protocol, "[[fault:%s]]".formatted(fault));
    assertThat(reply.finish()).isEqualTo(finish);
    assertThat(reply.inputTokens()).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void keepsAnAnswerThatWasCut(Protocol protocol) {
    Reply reply = reply(protocol, "[[fault:length]]");
    assertThat(reply.finish()).isEqualTo(Finish.LENGTH);
    assertThat(reply.text()).startsWith("{\"withhold\"").doesNotEndWith("}");
  }

  @ParameterizedTest
  @EnumSource
  void keepsAnAnswerOfAnotherShapeForTheChecks(Protocol protocol) {
    assertThat(reply(protocol, "[[fault:schema]]").text()).contains("Another shape");
  }

  @ParameterizedTest
  @EnumSource
  void endsADrippingBodyAtTheDeadline(Protocol protocol) {
    Model model = open(settings(protocol, null, Duration.ofSeconds(1), true, null), Map.of());
    assertThat(model.send(fault("drip")))
        .isInstanceOfSatisfying(
            TryAgain.class, again -> assertThat(again.trouble()).isEqualTo(Trouble.DEADLINE));
    await().until(() -> server.stats().path("abandoned").asInt() == 1);
  }

  @Test
  void countsCachedTokensAsPartOfTheInput() {
    Reply claude = reply(Protocol.ANTHROPIC, "Xin chào");
    assertThat(claude.cachedTokens()).isEqualTo(100);
    assertThat(claude.inputTokens()).isGreaterThan(120);
    assertThat(reply(Protocol.GEMINI, "Xin chào").cachedTokens()).isEqualTo(100);
    assertThat(reply(Protocol.OLLAMA, "Xin chào").cachedTokens()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "OPENAI, response_format/type, json_schema",
    "ANTHROPIC, output_config/format/type, json_schema",
    "GEMINI, generationConfig/responseJsonSchema/type, object",
    "MISTRAL, response_format/json_schema/strict, true",
    "OLLAMA, format/type, object"
  })
  void enforcesTheSchemaByTheProvidersBestMeans(Protocol protocol, String path, String value) {
    reply(protocol, "Xin chào");
    assertThat(sent(path)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "OPENAI, response_format, messages/0/content",
    "ANTHROPIC, output_config, system/0/text",
    "GEMINI, generationConfig/responseJsonSchema, systemInstruction/parts/0/text",
    "MISTRAL, response_format, messages/0/content/0/text",
    "OLLAMA, format, messages/0/content"
  })
  void putsTheSchemaIntoThePromptWhenAsked(Protocol protocol, String schema, String system) {
    open(settings(protocol, null, Duration.ofSeconds(10), false, null), Map.of())
        .send(request("Xin chào"));
    assertThat(server.lastRequest().at("/" + schema).isMissingNode()).isTrue();
    assertThat(sent(system)).startsWith("Be brief.").contains("{\"type\":\"object\"");
  }

  @ParameterizedTest
  @CsvSource({
    "OPENAI, max_tokens",
    "ANTHROPIC, max_tokens",
    "GEMINI, generationConfig/maxOutputTokens",
    "MISTRAL, max_tokens",
    "OLLAMA, options/num_predict"
  })
  void limitsTheAnswer(Protocol protocol, String path) {
    reply(protocol, "Xin chào");
    assertThat(sent(path)).isEqualTo("4000");
  }

  @ParameterizedTest
  @CsvSource({
    "OPENAI, off, reasoning_effort, none",
    "OPENAI, low, reasoning_effort, low",
    "ANTHROPIC, off, thinking/type, disabled",
    "ANTHROPIC, on, thinking/type, adaptive",
    "ANTHROPIC, low, thinking/budget_tokens, 1024",
    "ANTHROPIC, 2048, thinking/budget_tokens, 2048",
    "GEMINI, low, generationConfig/thinkingConfig/thinkingLevel, low",
    "GEMINI, off, generationConfig/thinkingConfig/thinkingBudget, 0",
    "GEMINI, 2048, generationConfig/thinkingConfig/thinkingBudget, 2048",
    "OLLAMA, off, think, false",
    "OLLAMA, on, think, true"
  })
  void tellsHowMuchToThink(Protocol protocol, String thinking, String path, String value) {
    open(settings(protocol, null, Duration.ofSeconds(10), true, thinking), Map.of())
        .send(request("Xin chào"));
    assertThat(sent(path)).isEqualTo(value);
  }

  @Test
  void marksTheSystemPromptForAnthropicsCache() {
    reply(Protocol.ANTHROPIC, "Xin chào");
    assertThat(sent("system/0/cache_control/type")).isEqualTo("ephemeral");
  }

  @Test
  void asksOllamaForRoomForAllThatIsSent() {
    reply(Protocol.OLLAMA, "Xin chào");
    assertThat(sent("options/num_ctx")).isEqualTo("16384");
    reply(Protocol.OLLAMA, "a".repeat(40_000));
    assertThat(sent("options/num_ctx")).isEqualTo("32768");
  }

  @ParameterizedTest
  @EnumSource
  void sendsNoKeyToAnotherAddressUnlessNamed(Protocol protocol) {
    Map<String, String> all =
        Map.of(
            "OPENAI_API_KEY", CANARY,
            "ANTHROPIC_API_KEY", CANARY,
            "GEMINI_API_KEY", CANARY,
            "GOOGLE_API_KEY", CANARY,
            "MISTRAL_API_KEY", CANARY);
    open(settings(protocol, null, Duration.ofSeconds(10), true, null), all).send(request("a"));
    assertThat(server.authorizations()).containsExactly("");
  }

  @ParameterizedTest
  @EnumSource
  void sendsTheNamedKeyAndNeverSaysIt(Protocol protocol) {
    Model model =
        open(
            settings(protocol, "MY_KEY", Duration.ofSeconds(10), true, null),
            Map.of("MY_KEY", CANARY));
    Sent refused = model.send(fault("401"));
    assertThat(server.authorizations()).hasSize(1).first().asString().endsWith(CANARY);
    assertThat(refused.toString()).contains("refuses access").doesNotContain(CANARY);
  }

  @ParameterizedTest
  @CsvSource({
    "ANTHROPIC, ANTHROPIC_API_KEY is not set",
    "GEMINI, GEMINI_API_KEY or GOOGLE_API_KEY is not set",
    "MISTRAL, MISTRAL_API_KEY is not set"
  })
  void openWhenTheUsualVariableIsMissing(Provider provider, String words) {
    ModelSettings settings = Settings.of(provider, null, null, Duration.ofSeconds(10), true, null);
    assertThatThrownBy(() -> open(settings, Map.of()))
        .isInstanceOf(PersonNeededException.class)
        .hasMessageContaining(words);
  }

  @Test
  void openNeedsNoKeyForOllama() {
    open(Settings.of(Provider.OLLAMA, null, null, Duration.ofSeconds(10), true, null), Map.of());
  }

  private String sent(String path) {
    JsonNode node = server.lastRequest().at("/" + path);
    return node.asString("");
  }

  private Reply reply(Protocol protocol, String text) {
    return ((Arrived) model(protocol).send(request(text))).reply();
  }

  private Model model(Protocol protocol) {
    return open(settings(protocol, null, Duration.ofSeconds(10), true, null), Map.of());
  }

  private ModelSettings settings(
      Protocol protocol, String keyVariable, Duration deadline, boolean strict, String thinking) {
    Provider provider = Provider.valueOf(protocol.name());
    return Settings.of(provider, server.baseUrl(protocol), keyVariable, deadline, strict, thinking);
  }

  private static Model open(ModelSettings settings, Map<String, String> environment) {
    return Models.open(settings, Path.of("."), environment::get, Clock.systemUTC());
  }

  private static Request fault(String fault) {
    return request("[[fault:%s]]".formatted(fault));
  }

  private static Request request(String text) {
    return new Request(
        new Article("nightly", "inbox", "a.html"),
        List.of(new Message(Role.SYSTEM, "Be brief."), new Message(Role.USER, text)),
        JsonSchema.builder()
            .name("answer")
            .rootElement(JsonObjectSchema.builder().addStringProperty("a").build())
            .build(),
        "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}",
        4000);
  }
}
