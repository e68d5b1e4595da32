package io.tomtat.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.tomtat.article.Article;
import io.tomtat.article.Reply;
import io.tomtat.model.Ending.Tokens;
import io.tomtat.model.Request.Message;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.model.Sent.Trouble;
import io.tomtat.model.Sent.TryAgain;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider's service: sends one request in its dialect and says how that ended. */
final class ServiceModel implements Model {

  private final ModelSettings settings;
  private final Key key;
  private final Dialect dialect;
  private final Diagnosis diagnosis;
  private final Exchange exchange;
  private final Clock clock;
  private final CallLog log;
  private volatile RateLimits limits = RateLimits.UNKNOWN;

  ServiceModel(ModelSettings settings, Key key, Clock clock, CallLog log) {
    this.settings = settings;
    this.key = key;
    this.dialect = Dialect.of(settings);
    this.diagnosis = new Diagnosis(settings, key, clock);
    this.exchange = new Exchange(settings.callDeadline());
    this.clock = clock;
    this.log = log;
  }

  @Override
  public Sent send(Request request) {
    Tape tape = new Tape(exchange, key);
    long start = System.nanoTime();
    try {
      ChatResponse response = dialect.chat(tape.builder()).chat(chatRequest(request));
      return answered(tape, response.aiMessage().text(), start);
    } catch (RuntimeException e) {
      return failed(tape, request.article(), start, e);
    } finally {
      heed(tape.response());
      note(request.article(), tape);
    }
  }

  private void note(Article article, Tape tape) {
    Exchange.Response response = tape.response();
    log.note(
        article,
        key.strike(tape.sent()),
        response == null ? null : response.status(),
        response == null ? null : key.strike(response.body()));
  }

  @Override
  public RateLimits limits() {
    return limits;
  }

  private void heed(Exchange.@Nullable Response response) {
    if (response != null) {
      limits = RateLimits.of(response.headers(), clock.instant());
    }
  }

  private ChatRequest chatRequest(Request request) {
    return ChatRequest.builder()
        .messages(messages(request))
        .parameters(dialect.parameters(request))
        .build();
  }

  private List<ChatMessage> messages(Request request) {
    return request.messages().stream().map(message -> message(message, request)).toList();
  }

  /** The system's text is the same in every request of a run, and first: services cache it. */
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

  private Sent answered(Tape tape, @Nullable String text, long start) {
    Exchange.Response response = Objects.requireNonNull(tape.response());
    Ending ending = ending(response);
    if (ending == null) {
      return diagnosis.nonsense(response);
    }
    diagnosis.answered();
    return new Arrived(reply(response, ending, text, start));
  }

  private static Reply reply(
      Exchange.Response response, Ending ending, @Nullable String text, long start) {
    Tokens tokens = ending.tokens();
    return new Reply(
        text == null || text.isEmpty() ? ending.words() : text,
        ending.finish(),
        tokens.input(),
        tokens.cached(),
        tokens.output(),
        response.status(),
        Duration.ofNanos(System.nanoTime() - start),
        KeptHeaders.of(response.headers()));
  }

  private Sent failed(Tape tape, Article article, long start, RuntimeException e) {
    Exchange.Response response = tape.response();
    if (tape.trouble() instanceof InterruptedException) {
      throw InterruptedCallException.keepingInterrupt();
    } else if (tape.trouble() != null) {
      return diagnosis.of(tape.trouble());
    } else if (response == null) {
      throw e;
    } else if (response.successful()) {
      return spoilt(tape, response, start);
    } else if (response.status() == 400 && learns(tape, response)) {
      return new TryAgain(Trouble.FORM, "the service wants to be asked in other words", null);
    } else {
      return diagnosis.of(response, article);
    }
  }

  /** A refusal, a block or a cut may come without a text; it is an answer, and paid for. */
  private Sent spoilt(Tape tape, Exchange.Response response, long start) {
    Ending ending = ending(response);
    return ending != null && ending.withoutText()
        ? answered(tape, null, start)
        : diagnosis.nonsense(response);
  }

  private boolean learns(Tape tape, Exchange.Response refused) {
    return dialect.learns(
        JsonMapper.shared().readTree(tape.sent()), ServiceError.of(refused.body()));
  }

  private @Nullable Ending ending(Exchange.Response response) {
    try {
      JsonNode body = JsonMapper.shared().readTree(response.body());
      return dialect.ending(body);
    } catch (JacksonException e) {
      return null;
    }
  }
}
