package io.tomtat.model;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * LangChain4j's way to the network for one call. It keeps what came back, for LangChain4j's
 * exceptions have lost the headers and, of a refusal, the bill; and it is the only place that puts
 * the key into a request.
 */
final class Tape implements HttpClient {

  private static final Set<String> KEY_HEADERS =
      Set.of("authorization", "x-api-key", "x-goog-api-key");

  private final Exchange exchange;
  private final Key key;
  private String sent = "";
  private Exchange.@Nullable Response response;
  private @Nullable Exception trouble;

  Tape(Exchange exchange, Key key) {
    this.exchange = exchange;
    this.key = key;
  }

  /** The request's body. */
  String sent() {
    return sent;
  }

  /** Null if nothing came back. */
  Exchange.@Nullable Response response() {
    return response;
  }

  /** Why nothing came back; null if something did. */
  @Nullable Exception trouble() {
    return trouble;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    Exchange.Response got = send(request);
    response = got;
    if (!got.successful()) {
      throw new HttpException(got.status(), "HTTP " + got.status());
    }
    return SuccessfulHttpResponse.builder()
        .statusCode(got.status())
        .headers(got.headers().map())
        .body(got.body())
        .build();
  }

  private Exchange.Response send(HttpRequest request) {
    try {
      return exchange.send(translated(request));
    } catch (IOException | TimeoutException | InterruptedException e) {
      trouble = e;
      throw new IllegalStateException("no reply");
    }
  }

  private java.net.http.HttpRequest translated(HttpRequest request) {
    sent = request.body();
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .method(request.method().name(), BodyPublishers.ofString(request.body()));
    request.headers().entrySet().stream()
        .filter(header -> !KEY_HEADERS.contains(header.getKey().toLowerCase(Locale.ROOT)))
        .forEach(header -> header.getValue().forEach(v -> builder.header(header.getKey(), v)));
    key.putInto(builder);
    return builder.build();
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("replies are not streamed");
  }

  /** Hands this tape to LangChain4j. The deadline is the exchange's, so its timeouts are not. */
  HttpClientBuilder builder() {
    return new Builder();
  }

  private final class Builder implements HttpClientBuilder {
    @Override
    public @Nullable Duration connectTimeout() {
      return null;
    }

    @Override
    public HttpClientBuilder connectTimeout(@Nullable Duration timeout) {
      return this;
    }

    @Override
    public @Nullable Duration readTimeout() {
      return null;
    }

    @Override
    public HttpClientBuilder readTimeout(@Nullable Duration timeout) {
      return this;
    }

    @Override
    public HttpClient build() {
      return Tape.this;
    }
  }
}
