package io.tomtat.bench;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What goes back for a request whose time has come. */
final class Replies {

  static final String JSON_TYPE = "application/json";

  private final ServerStats stats;
  private final double retryAfter;

  /**
   * @param retryAfter seconds that 429 and 503 announce
   */
  Replies(ServerStats stats, double retryAfter) {
    this.stats = stats;
    this.retryAfter = retryAfter;
  }

  void answer(Waiting waiting) throws IOException {
    if (waiting.billable()) {
      stats.billed(waiting.hash);
    }
    String good = ScriptedAnswer.content(waiting.hash, waiting.article);
    if (waiting.fault.isEmpty()) {
      reply(waiting, good, "stop");
    } else {
      stats.fault(waiting.fault.get().code);
      spoil(waiting, waiting.fault.get(), good);
    }
  }

  private void spoil(Waiting waiting, Fault fault, String good) throws IOException {
    Connection connection = waiting.connection;
    switch (fault) {
      case RATE_LIMIT -> limited(connection, retryAfter);
      case RATE_LIMIT_SECONDS -> error(connection, fault, 429, seconds(), "rate_limit_exceeded");
      case RATE_LIMIT_DATE -> error(connection, fault, 429, date(), "rate_limit_exceeded");
      case RATE_LIMIT_BARE -> error(connection, fault, 429, "", "rate_limit_exceeded");
      case NO_MONEY -> error(connection, fault, 429, "", "insufficient_quota");
      case INTERNAL -> error(connection, fault, 500, "", "server_error");
      case OVERLOADED -> error(connection, fault, 503, seconds(), "overloaded");
      case OVERLOADED_529 -> error(connection, fault, 529, "", "overloaded");
      case UNAUTHORIZED ->
          error(connection, fault, 401, "", "wrong key: " + connection.authorization);
      case NO_MODEL -> error(connection, fault, 404, "", "model_not_found");
      case BAD_REQUEST -> error(connection, fault, 400, "", "invalid_value");
      case CONTEXT -> error(connection, fault, 400, "", "context_length_exceeded");
      case NO_SCHEMA -> error(connection, fault, 400, "", "response_format is not supported");
      case LIMIT_NAME -> error(connection, fault, 400, "", "use max_completion_tokens");
      case RESET -> connection.reset();
      case HANG, DRIP -> connection.close();
      case CUT -> cut(connection, good);
      case HTML -> html(connection);
      case EMPTY -> send(connection, 200, "", connection.protocol.empty(waiting));
      case REFUSAL -> send(connection, 200, "", connection.protocol.refusal(waiting));
      case FILTER -> reply(waiting, "", "content_filter");
      case LENGTH -> reply(waiting, ScriptedAnswer.spoilt(fault, good), "length");
      case TRUNCATED, SCHEMA, FENCED -> reply(waiting, ScriptedAnswer.spoilt(fault, good), "stop");
    }
  }

  /** Refused at once, as providers do. */
  void limited(Connection connection, double seconds) throws IOException {
    String headers =
        "Retry-After: %.0f\r\nretry-after-ms: %.0f\r\n"
            .formatted(Math.ceil(seconds), Math.ceil(seconds * 1000));
    error(connection, Fault.RATE_LIMIT, 429, headers, "rate_limit_exceeded");
  }

  private String seconds() {
    return "Retry-After: %.0f\r\n".formatted(Math.ceil(retryAfter));
  }

  private String date() {
    Instant moment = Instant.now().plusSeconds((long) Math.ceil(retryAfter));
    return "Retry-After: "
        + DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC))
        + "\r\n";
  }

  private void cut(Connection connection, String good) throws IOException {
    connection.sendPart(JSON_TYPE, good, good.length() / 2);
    connection.close();
  }

  private void html(Connection connection) throws IOException {
    stats.status("200");
    connection.send(200, "", "text/html", "<html><body><h1>Bad gateway</h1></body></html>");
  }

  private void error(Connection connection, Fault fault, int status, String headers, String code)
      throws IOException {
    Protocol.Failure failure = connection.protocol.failure(fault, status, code);
    send(connection, failure.status(), headers, failure.body());
  }

  private void reply(Waiting waiting, String content, String finish) throws IOException {
    stats.tokens += waiting.promptTokens + content.length() / 3;
    send(
        waiting.connection,
        200,
        "",
        waiting.connection.protocol.completion(waiting, content, finish));
  }

  void send(Connection connection, int status, String headers, String body) throws IOException {
    stats.status(Integer.toString(status));
    connection.send(
        status, headers + "x-request-id: scripted-%d\r\n".formatted(status), JSON_TYPE, body);
  }
}
