package io.tomtat.model;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import io.tomtat.article.Reply.Finish;
import io.tomtat.model.Ending.Tokens;
import io.tomtat.model.Request.Message;
import io.tomtat.model.Thinking.Level;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Ollama's own protocol: its OpenAI-compatible one cannot be told how long a text may be. */
final class OllamaDialect implements Dialect {

  /** Holds nearly every article, so that the model is seldom loaded anew for another size. */
  private static final int SMALLEST_CONTEXT = 16_384;

  private final ModelSettings settings;

  OllamaDialect(ModelSettings settings) {
    this.settings = settings;
  }

  @Override
  public ChatModel chat(HttpClientBuilder network) {
    return OllamaChatModel.builder()
        .httpClientBuilder(network)
        .baseUrl(settings.address())
        .modelName(settings.name())
        .logRequests(false)
        .logResponses(false)
        .maxRetries(0)
        .build();
  }

  @Override
  public ChatRequestParameters parameters(Request request) {
    OllamaChatRequestParameters.Builder parameters = OllamaChatRequestParameters.builder();
    parameters.temperature(settings.temperature());
    parameters.maxOutputTokens(request.maxOutputTokens());
    parameters.responseFormat(request.format(settings));
    parameters.numCtx(context(request));
    Thinking thinking = settings.measure();
    return parameters.think(thinking == null ? null : thinking.level() == Level.ON).build();
  }

  /**
   * Ollama cuts off silently what does not fit into its default of a few thousand tokens. Two
   * characters a token is the worst that Vietnamese makes of an English vocabulary.
   */
  private static int context(Request request) {
    int characters = request.messages().stream().map(Message::text).mapToInt(String::length).sum();
    int need = (characters + request.schemaText().length()) / 2 + request.maxOutputTokens();
    int context = SMALLEST_CONTEXT;
    while (context < need) {
      context *= 2;
    }
    return context;
  }

  @Override
  public @Nullable Ending ending(JsonNode body) {
    String reason = body.path("done_reason").asString("");
    if (body.path("message").isMissingNode() || reason.equals("load")) {
      return null;
    }
    Finish finish =
        switch (reason) {
          case "stop" -> Finish.STOP;
          case "length" -> Finish.LENGTH;
          default -> Finish.OTHER;
        };
    Tokens tokens =
        new Tokens(
            Ending.number(body.path("prompt_eval_count")),
            null,
            Ending.number(body.path("eval_count")));
    return new Ending(finish, "", tokens);
  }
}
