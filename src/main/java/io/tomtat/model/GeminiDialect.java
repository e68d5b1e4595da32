package io.tomtat.model;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.googleai.GeminiThinkingConfig;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatRequestParameters;
import io.tomtat.article.Reply.Finish;
import io.tomtat.model.Ending.Tokens;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Google's Gemini. Its prompt cache works by itself. */
final class GeminiDialect implements Dialect {

  private final ModelSettings settings;

  GeminiDialect(ModelSettings settings) {
    this.settings = settings;
  }

  /** Unless told otherwise, LangChain4j mixes thoughts into the answer. */
  @Override
  public ChatModel chat(HttpClientBuilder network) {
    return GoogleAiGeminiChatModel.builder()
        .httpClientBuilder(network)
        .baseUrl(settings.address())
        .apiKey(NO_KEY)
        .modelName(settings.name())
        .thinkingConfig(config(settings.measure()))
        .returnThinking(false)
        .maxRetries(0)
        .build();
  }

  /** The second generation counts tokens, later ones weigh; both may be given a number. */
  private @Nullable GeminiThinkingConfig config(@Nullable Thinking thinking) {
    if (thinking == null) {
      return null;
    }
    GeminiThinkingConfig.Builder config = GeminiThinkingConfig.builder();
    boolean counts = settings.name().startsWith("gemini-2");
    return switch (thinking.level()) {
      case OFF -> config.thinkingBudget(0).build();
      case ON -> config.thinkingBudget(-1).build();
      case TOKENS -> config.thinkingBudget(thinking.tokens()).build();
      default ->
          counts
              ? config.thinkingBudget(thinking.budget()).build()
              : config.thinkingLevel(thinking.toString()).build();
    };
  }

  @Override
  public ChatRequestParameters parameters(Request request) {
    GoogleAiGeminiChatRequestParameters.Builder parameters =
        GoogleAiGeminiChatRequestParameters.builder();
    parameters.temperature(settings.temperature());
    parameters.maxOutputTokens(request.maxOutputTokens());
    if (settings.strictSchema()) {
      parameters.responseFormat(format(request));
    }
    return parameters.build();
  }

  /** As plain JSON schema: Gemini's own form of it would lose the order of the fields. */
  private static ResponseFormat format(Request request) {
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(
            JsonSchema.builder()
                .name(request.schema().name())
                .rootElement(JsonRawSchema.from(request.schemaText()))
                .build())
        .build();
  }

  @Override
  public @Nullable Ending ending(JsonNode body) {
    JsonNode blocked = body.path("promptFeedback").path("blockReason");
    JsonNode candidate = body.path("candidates").path(0);
    if (!blocked.isMissingNode()) {
      return new Ending(Finish.CONTENT_FILTER, blocked.asString(""), tokens(body));
    } else if (candidate.isMissingNode()) {
      return null;
    }
    String reason = candidate.path("finishReason").asString("");
    return new Ending(finish(reason), reason, tokens(body));
  }

  /** What is thought is billed as output. */
  private static Tokens tokens(JsonNode body) {
    JsonNode usage = body.path("usageMetadata");
    JsonNode said = usage.path("candidatesTokenCount");
    JsonNode thought = usage.path("thoughtsTokenCount");
    return new Tokens(
        Ending.number(usage.path("promptTokenCount")),
        Ending.number(usage.path("cachedContentTokenCount")),
        said.isMissingNode() ? Ending.number(thought) : Ending.sum(said, thought));
  }

  /** The reasons are those of ai.google.dev/api/generate-content#FinishReason. */
  private static Finish finish(String reason) {
    return switch (reason) {
      case "STOP" -> Finish.STOP;
      case "MAX_TOKENS" -> Finish.LENGTH;
      case "SAFETY", "RECITATION", "LANGUAGE", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII" ->
          Finish.CONTENT_FILTER;
      default -> Finish.OTHER;
    };
  }
}
