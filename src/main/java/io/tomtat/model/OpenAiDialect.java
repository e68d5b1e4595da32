package io.tomtat.model;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import io.tomtat.article.Reply.Finish;
import io.tomtat.model.Thinking.Level;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** OpenAI's chat completions, which many servers speak. Its prompt cache works by itself. */
final class OpenAiDialect implements Dialect {

  private final ModelSettings settings;

  /** OpenAI's newer models refuse max_tokens; most compatible servers know nothing else. */
  private volatile boolean completionTokens;

  OpenAiDialect(ModelSettings settings) {
    this.settings = settings;
    this.completionTokens = settings.ownAddress();
  }

  @Override
  public ChatModel chat(HttpClientBuilder network) {
    return OpenAiChatModel.builder()
        .httpClientBuilder(network)
        .baseUrl(settings.address())
        .apiKey(NO_KEY)
        .modelName(settings.name())
        .strictJsonSchema(true)
        .maxRetries(0)
        .build();
  }

  @Override
  public ChatRequestParameters parameters(Request request) {
    OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder();
    parameters.temperature(settings.temperature());
    parameters.responseFormat(request.format(settings));
    if (completionTokens) {
      parameters.maxCompletionTokens(request.maxOutputTokens());
    } else {
      parameters.maxOutputTokens(request.maxOutputTokens());
    }
    return parameters.reasoningEffort(effort(settings.measure())).build();
  }

  private static @Nullable String effort(@Nullable Thinking thinking) {
    if (thinking == null) {
      return null;
    }
    return thinking.level() == Level.OFF ? "none" : thinking.toString();
  }

  @Override
  public boolean learns(JsonNode sent, ServiceError refused) {
    boolean oldName = sent.has("max_tokens") && refused.wantsCompletionTokens();
    completionTokens |= oldName;
    return oldName;
  }

  @Override
  public @Nullable Ending ending(JsonNode body) {
    JsonNode choice = body.path("choices").path(0);
    if (choice.isMissingNode()) {
      return null;
    }
    String refusal = choice.path("message").path("refusal").asString("");
    Finish finish =
        refusal.isEmpty() ? finish(choice.path("finish_reason").asString("")) : Finish.REFUSAL;
    return new Ending(finish, refusal, Ending.usage(body.path("usage")));
  }

  static Finish finish(String reason) {
    return switch (reason) {
      case "stop" -> Finish.STOP;
      case "length", "model_length" -> Finish.LENGTH;
      case "content_filter" -> Finish.CONTENT_FILTER;
      default -> Finish.OTHER;
    };
  }
}
