package io.tomtat.model;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.mistralai.MistralAiChatModel;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Mistral, which says most things as OpenAI does. */
final class MistralDialect implements Dialect {

  private final ModelSettings settings;

  MistralDialect(ModelSettings settings) {
    this.settings = settings;
  }

  @Override
  public ChatModel chat(HttpClientBuilder network) {
    return MistralAiChatModel.builder()
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
    return ChatRequestParameters.builder()
        .temperature(settings.temperature())
        .maxOutputTokens(request.maxOutputTokens())
        .responseFormat(request.format(settings))
        .build();
  }

  @Override
  public @Nullable Ending ending(JsonNode body) {
    JsonNode choice = body.path("choices").path(0);
    return choice.isMissingNode()
        ? null
        : new Ending(
            OpenAiDialect.finish(choice.path("finish_reason").asString("")),
            "",
            Ending.usage(body.path("usage")));
  }
}
