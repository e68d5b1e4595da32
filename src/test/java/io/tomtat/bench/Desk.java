package io.tomtat.bench;

import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Takes requests in, lets each wait as the script says, and sends its reply. */
final class Desk implements EventLoop.Handler {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final long DRIP_NANOS = 50_000_000;

  /** Every Authorization header that came, empty for none. */
  final Set<String> authorizations = ConcurrentHashMap.newKeySet();

  /** The last chat request. */
  volatile String lastRequest = "{}";

  private final Script script;
  private final TokenBucket requests;
  private final TokenBucket tokens;
  private final PriorityQueue<Waiting> timers = new PriorityQueue<>();
  private EventLoop loop;
  private ServerStats stats = new ServerStats();
  private Replies replies;
  private long sequence;

  Desk(Script script) {
    this.script = script;
    double burst = script.number("burst-s", 1);
    requests = new TokenBucket(script.number("rpm", 0), burst);
    tokens = new TokenBucket(script.number("tpm", 0), burst);
    replies = new Replies(stats, script.number("retry-after", 1));
  }

  EventLoop open() throws IOException {
    loop = new EventLoop((int) script.number("port", 0), this);
    return loop;
  }

  @Override
  public void connected() {
    stats.connections++;
  }

  /** A provider bills an answer that nobody waits for. */
  @Override
  public void left(Waiting waiting) {
    stats.leave();
    stats.abandoned++;
    if (waiting.billable()) {
      stats.wasted++;
      stats.billed(waiting.hash);
    }
  }

  @Override
  public void handle(Connection connection, Connection.Incoming incoming) throws IOException {
    switch (incoming.target()) {
      case "GET /stats" -> connection.send(200, "", Replies.JSON_TYPE, stats.json());
      case "POST /reset" -> reset(connection);
      case "GET /v1/models" ->
          connection.send(
              200, "", Replies.JSON_TYPE, "{\"object\":\"list\",\"data\":[{\"id\":\"stub\"}]}");
      case "GET /v1/models/stub",
          "GET /v1beta/models/stub",
          "GET /mistral/v1/models/stub",
          "POST /api/show" ->
          model(connection, incoming);
      default -> {
        Optional<Protocol> protocol = Protocol.of(incoming.target());
        if (protocol.isPresent()) {
          connection.protocol = protocol.get();
          complete(connection, incoming);
        } else {
          connection.send(
              404, "", Replies.JSON_TYPE, ScriptedAnswer.error("error", null, "no such path"));
        }
      }
    }
  }

  private void model(Connection connection, Connection.Incoming incoming) throws IOException {
    authorizations.add(incoming.authorization());
    boolean good = !incoming.authorization().endsWith("revoked");
    String wrong =
        ScriptedAnswer.error("error", "bad_key", "wrong key: " + incoming.authorization());
    connection.send(good ? 200 : 401, "", Replies.JSON_TYPE, good ? "{\"id\":\"stub\"}" : wrong);
  }

  private void reset(Connection connection) throws IOException {
    stats = ServerStats.after(stats);
    replies = new Replies(stats, script.number("retry-after", 1));
    connection.send(200, "", Replies.JSON_TYPE, "{}");
  }

  private void complete(Connection connection, Connection.Incoming incoming) throws IOException {
    lastRequest = incoming.body();
    authorizations.add(incoming.authorization());
    connection.authorization = incoming.authorization();
    String article = connection.protocol.firstUserMessage(JSON.readTree(incoming.body()));
    int attempt = stats.enter(hash(article));
    int promptTokens = incoming.body().length() / 3;
    double seconds = Math.max(requests.take(1), tokens.take(promptTokens + 200));
    if (seconds > 0) {
      stats.leave();
      stats.fault("rate_limit");
      replies.limited(connection, seconds);
    } else {
      enqueue(connection, article, attempt, promptTokens);
    }
  }

  private void enqueue(Connection connection, String article, int attempt, int promptTokens) {
    long hash = hash(article);
    SplittableRandom random = script.random(hash, attempt);
    double millis = script.latency(random);
    Optional<Fault> fault = script.fault(article, attempt, random);
    Waiting waiting = new Waiting(connection, sequence++, article, hash, promptTokens, fault);
    stats.latency(millis);
    long now = System.nanoTime();
    waiting.end = now + script.millis("hang-ms", 120_000) * 1_000_000;
    waiting.due = waiting.meets(Fault.HANG) ? waiting.end : now + (long) (millis * 1e6);
    connection.waiting = waiting;
    timers.add(waiting);
  }

  @Override
  public Optional<Long> fireDue() {
    long now = System.nanoTime();
    while (!timers.isEmpty() && timers.element().due <= now) {
      fire(timers.remove());
    }
    return Optional.ofNullable(timers.peek()).map(next -> Math.max(0, next.due - now));
  }

  private void fire(Waiting waiting) {
    if (waiting.connection.waiting != waiting) {
      return;
    }
    try {
      if (waiting.meets(Fault.DRIP) && System.nanoTime() < waiting.end) {
        drip(waiting);
      } else {
        finish(waiting);
      }
    } catch (IOException | CancelledKeyException e) {
      loop.drop(waiting.connection);
    }
  }

  private void finish(Waiting waiting) throws IOException {
    waiting.connection.waiting = null;
    stats.leave();
    replies.answer(waiting);
    loop.handleAll(waiting.connection);
  }

  /** The start of a large body, then a byte every 50 ms. */
  private void drip(Waiting waiting) throws IOException {
    if (waiting.dripping) {
      waiting.connection.drip((byte) ' ');
    } else {
      waiting.connection.sendPart(Replies.JSON_TYPE, " ".repeat(1 << 20), 10);
      waiting.dripping = true;
    }
    waiting.due = System.nanoTime() + DRIP_NANOS;
    timers.add(waiting);
  }

  /** FNV-1a with a finish that spreads it over all bits. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
    return hash ^ (hash >>> 29);
  }
}
