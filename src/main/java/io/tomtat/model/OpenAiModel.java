package io.tomtat.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.tomtat.article.Article;
import io.tomtat.article.Reply;
import io.tomtat.article.Reply.Finish;
import io.tomtat.model.Request.Message;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.model.Sent.Trouble;
import io.tomtat.model.Sent.TryAgain;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OpenAI, or any server that speaks its protocol. */
final class OpenAiModel implements Model {

  private final ModelSettings settings;
  private final Key key;
  private final Diagnosis diagnosis;
  private final Exchange exchange;

  /** OpenAI's newer models refuse max_tokens; most compatible servers know nothing else. */
  private volatile boolean completionTokens;

  OpenAiModel(ModelSettings settings, Key key, Clock clock) {
    this.settings = settings;
    this.key = key;
    this.diagnosis = new Diagnosis(settings, key, clock);
    this.exchange = new Exchange(settings.callDeadline());
    this.completionTokens = Key.address(settings).equals(Key.OPENAI_URL);
  }

  @Override
  public Sent send(Request request) {
    Tape tape = new Tape(exchange);
    boolean newName = completionTokens;
    long start = System.nanoTime();
    try {
      ChatResponse response = chat(tape).chat(chatRequest(request, newName));
      return arrived(tape, text(response), finish(response), tokens(response), start);
    } catch (ContentFilteredException e) {
      String said = Objects.requireNonNullElse(e.getMessage(), "");
      return arrived(tape, said, Finish.REFUSAL, billed(tape), start);
    } catch (RuntimeException e) {
      return failed(tape, newName, request.article(), e);
    }
  }

  /** Built anew for each call, which costs next to nothing, so that each has a tape of its own. */
  private OpenAiChatModel chat(Tape tape) {
    return OpenAiChatModel.builder()
        .httpClientBuilder(tape.builder())
        .baseUrl(Key.address(settings))
        .apiKey(key.secret())
        .modelName(settings.name())
        .strictJsonSchema(true)
        .maxRetries(0)
        .logRequests(false)
        .logResponses(false)
        .build();
  }

  private ChatRequest chatRequest(Request request, boolean newName) {
    OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder();
    parameters.temperature(settings.temperature());
    if (newName) {
      parameters.maxCompletionTokens(request.maxOutputTokens());
    } else {
      parameters.maxOutputTokens(request.maxOutputTokens());
    }
    if (settings.strictSchema()) {
      parameters.responseFormat(
          ResponseFormat.builder()
              .type(ResponseFormatType.JSON)
              .jsonSchema(request.schema())
              .build());
    }
    return ChatRequest.builder().messages(messages(request)).parameters(parameters.build()).build();
  }

  private List<ChatMessage> messages(Request request) {
    return request.messages().stream().map(message -> message(message, request)).toList();
  }

  private ChatMessage message(Message message, Request request) {
    return switch (message.role()) {
      case SYSTEM -> SystemMessage.from(message.text() + schemaInWords(request));
      case USER -> UserMessage.from(message.text());
      case ASSISTANT -> AiMessage.from(message.text());
    };
  }

  private String schemaInWords(Request request) {
    return settings.strictSchema()
        ? ""
        : "\n\nThe JSON object must fit this JSON schema:\n" + request.schemaText();
  }

  private Arrived arrived(Tape tape, String text, Finish finish, Tokens tokens, long start) {
    diagnosis.answered();
    int status = Objects.requireNonNull(tape.response()).status();
    Duration latency = Duration.ofNanos(System.nanoTime() - start);
    return new Arrived(
        new Reply(text, finish, tokens.input(), tokens.cached(), tokens.output(), status, latency));
  }

  private Sent failed(Tape tape, boolean newName, Article article, RuntimeException e) {
    Exchange.Response response = tape.response();
    if (tape.trouble() instanceof InterruptedException) {
      throw InterruptedCallException.keepingInterrupt();
    } else if (tape.trouble() != null) {
      return diagnosis.of(tape.trouble());
    } else if (response == null) {
      throw e;
    } else if (response.successful()) {
      return diagnosis.nonsense(response);
    } else if (!newName && wantsNewName(response)) {
      completionTokens = true;
      return new TryAgain(Trouble.SERVICE, "the service wants max_completion_tokens", null);
    } else {
      return diagnosis.of(response, article);
    }
  }

  private static boolean wantsNewName(Exchange.Response response) {
    return response.status() == 400 && ServiceError.of(response.body()).wantsCompletionTokens();
  }

  private static String text(ChatResponse response) {
    return Objects.requireNonNullElse(response.aiMessage().text(), "");
  }

  private static Finish finish(ChatResponse response) {
    FinishReason reason = response.finishReason();
    return reason == null
        ? Finish.OTHER
        : switch (reason) {
          case STOP -> Finish.STOP;
          case LENGTH -> Finish.LENGTH;
          case CONTENT_FILTER -> Finish.CONTENT_FILTER;
          case TOOL_EXECUTION, OTHER -> Finish.OTHER;
        };
  }

  /** Null where the service does not say. */
  private record Tokens(
      @Nullable Integer input, @Nullable Integer cached, @Nullable Integer output) {}

  private static Tokens tokens(ChatResponse response) {
    TokenUsage usage = response.tokenUsage();
    return usage == null
        ? new Tokens(null, null, null)
        : new Tokens(usage.inputTokenCount(), cached(usage), usage.outputTokenCount());
  }

  private static @Nullable Integer cached(TokenUsage usage) {
    return usage instanceof OpenAiTokenUsage own && own.inputTokensDetails() != null
        ? own.inputTokensDetails().cachedTokens()
        : null;
  }

  /** LangChain4j's exception for a refusal drops the usage; a refusal is paid for all the same. */
  private static Tokens billed(Tape tape) {
    JsonNode usage =
        JsonMapper.shared().readTree(Objects.requireNonNull(tape.response()).body()).path("usage");
    return new Tokens(
        number(usage.path("prompt_tokens")),
        number(usage.path("prompt_tokens_details").path("cached_tokens")),
        number(usage.path("completion_tokens")));
  }

  private static @Nullable Integer number(JsonNode node) {
    return node.isInt() ? node.intValue() : null;
  }
}
