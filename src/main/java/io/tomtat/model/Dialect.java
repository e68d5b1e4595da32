package io.tomtat.model;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What differs between providers: how LangChain4j is set up for one, and where its replies say
 * what. LangChain4j never learns a key: {@link Tape} puts it into the request.
 */
interface Dialect {

  /** Stands where LangChain4j insists on a key. */
  String NO_KEY = "none";

  /** Built anew for each call, which costs next to nothing, so that each has a tape of its own. */
  ChatModel chat(HttpClientBuilder network);

  /** Everything but messages and model. */
  ChatRequestParameters parameters(Request request);

  /** Null if the body of a 200 holds no answer. */
  @Nullable Ending ending(JsonNode body);

  /**
   * Learns from a 400 how this service wants to be asked.
   *
   * @param sent the body of the request
   * @return true if the same request may go through now
   */
  default boolean learns(JsonNode sent, ServiceError refused) {
    return false;
  }

  static Dialect of(ModelSettings settings) {
    return switch (settings.provider()) {
      case OPENAI -> new OpenAiDialect(settings);
      case ANTHROPIC -> new AnthropicDialect(settings);
      case GEMINI -> new GeminiDialect(settings);
      case MISTRAL -> new MistralDialect(settings);
      case OLLAMA -> new OllamaDialect(settings);
      case RECORDED -> throw new IllegalArgumentException("recorded replies speak no dialect");
    };
  }
}
