package io.tomtat.model;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicChatRequestParameters;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import io.tomtat.article.Reply.Finish;
import io.tomtat.model.Ending.Tokens;
import io.tomtat.model.Thinking.Level;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Anthropic's messages. The system prompt is marked for its cache, which does nothing unasked. */
final class AnthropicDialect implements Dialect {

  private final ModelSettings settings;

  AnthropicDialect(ModelSettings settings) {
    this.settings = settings;
  }

  @Override
  public ChatModel chat(HttpClientBuilder network) {
    return AnthropicChatModel.builder()
        .httpClientBuilder(network)
        .baseUrl(settings.address())
        .apiKey(NO_KEY)
        .modelName(settings.name())
        .cacheSystemMessages(true)
        .maxRetries(0)
        .build();
  }

  @Override
  public ChatRequestParameters parameters(Request request) {
    AnthropicChatRequestParameters.Builder parameters = AnthropicChatRequestParameters.builder();
    parameters.temperature(settings.temperature());
    parameters.maxOutputTokens(request.maxOutputTokens());
    parameters.responseFormat(request.format(settings));
    Thinking thinking = settings.measure();
    if (thinking != null) {
      parameters.thinkingType(type(thinking.level()));
      parameters.thinkingBudgetTokens(thinking.budget() == 0 ? null : thinking.budget());
    }
    return parameters.build();
  }

  private static String type(Level level) {
    return switch (level) {
      case OFF -> "disabled";
      case ON -> "adaptive";
      default -> "enabled";
    };
  }

  /** Its input_tokens leave out what the cache took in or gave. */
  @Override
  public @Nullable Ending ending(JsonNode body) {
    Finish finish = finish(body.path("stop_reason").asString(""));
    boolean silent = body.path("content").isEmpty();
    if (silent && finish != Finish.REFUSAL && finish != Finish.LENGTH) {
      return null;
    }
    JsonNode usage = body.path("usage");
    JsonNode cached = usage.path("cache_read_input_tokens");
    JsonNode kept = usage.path("cache_creation_input_tokens");
    Tokens tokens =
        new Tokens(
            Ending.sum(usage.path("input_tokens"), cached, kept),
            Ending.number(cached),
            Ending.number(usage.path("output_tokens")));
    return new Ending(finish, "", tokens);
  }

  private static Finish finish(String reason) {
    return switch (reason) {
      case "end_turn", "stop_sequence" -> Finish.STOP;
      case "max_tokens", "model_context_window_exceeded" -> Finish.LENGTH;
      case "refusal" -> Finish.REFUSAL;
      default -> Finish.OTHER;
    };
  }
}
