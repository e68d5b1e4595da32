package io.tomtat.model;

import io.tomtat.article.Call;
import io.tomtat.article.Call.Purpose;
import io.tomtat.article.Hash;
import io.tomtat.article.Reply;
import io.tomtat.article.Reply.Finish;
import io.tomtat.article.Usage;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.model.Sent.Settled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a model outside of a night, where no ledger is at hand: each reply is written into a file
 * before anybody looks at it, and is never paid for again. One thread's.
 */
public final class KeptReplies {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path file;
  private final Model model;
  private final ModelSettings settings;
  private final Gate gate;
  private final Sleeper sleeper;
  private final Map<String, Reply> kept;
  private int asked;
  private Usage usage = Usage.NONE;

  /**
   * @param file JSON Lines, a reply each; need not exist
   * @throws PersonNeededException if it cannot be read
   */
  public KeptReplies(Path file, Model model, ModelSettings settings) {
    this(file, model, settings, new Gate(settings), Time.REAL);
  }

  KeptReplies(Path file, Model model, ModelSettings settings, Gate gate, Sleeper sleeper) {
    this.file = file;
    this.model = model;
    this.settings = settings;
    this.gate = gate;
    this.sleeper = sleeper;
    this.kept = read(file);
  }

  /** A line that was cut off is a reply that nobody looked at: it is asked for again. */
  private static Map<String, Reply> read(Path file) {
    Map<String, Reply> kept = new HashMap<>();
    try {
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        try {
          JsonNode row = JSON.readTree(line);
          kept.put(row.path("request").asString(""), reply(row));
        } catch (JacksonException | IllegalArgumentException e) {
          // nobody looked at it
        }
      }
    } catch (IOException e) {
      throw new PersonNeededException(
          "%s cannot be read (%s); correct its permissions, or move it away"
              .formatted(file, e.getMessage()));
    }
    return kept;
  }

  private static Reply reply(JsonNode row) {
    return new Reply(
        row.path("text").asString(),
        Finish.ofCode(row.path("finish").asString()),
        number(row, "input_tokens"),
        number(row, "cached_tokens"),
        number(row, "output_tokens"),
        null,
        Duration.ZERO,
        Map.of());
  }

  private static @Nullable Integer number(JsonNode row, String field) {
    return row.path(field).isNumber() ? row.path(field).asInt() : null;
  }

  /**
   * The kept reply, or a fresh one; waits while the service wants it.
   *
   * @param sample from 1: how often the same question was put before, and one
   * @throws PersonNeededException if no request will go through until somebody acts
   * @throws ServiceDownException if the service gives no answer for too long
   * @throws InterruptedCallException if the thread is interrupted
   */
  public Settled ask(Request request, int sample) {
    String key = Hash.of(List.of(request.hash(settings).hex(), Integer.toString(sample))).hex();
    Reply known = kept.get(key);
    return known == null ? fresh(key, request, sample) : new Arrived(known);
  }

  private Settled fresh(String key, Request request, int sample) {
    Hash hash = request.hash(settings);
    Call call =
        new Call(0, 1, sample, Purpose.BRIEF, hash, hash, settings.name(), settings.recorded());
    while (true) {
      try {
        return gate.pass(call, request, new Errand(key, request));
      } catch (TryLaterException e) {
        sleep(e.after());
      }
    }
  }

  private void sleep(Duration time) {
    try {
      sleeper.sleep(time);
    } catch (InterruptedException e) {
      throw InterruptedCallException.keepingInterrupt();
    }
  }

  /** Requests whose replies were paid for, and not known before. */
  public int asked() {
    return asked;
  }

  /** Of those requests, as far as the service said. */
  public Usage usage() {
    return usage;
  }

  private final class Errand implements Gate.Errand {

    private final String key;
    private final Request request;

    Errand(String key, Request request) {
      this.key = key;
      this.request = request;
    }

    @Override
    public void announce() {}

    @Override
    public void withdraw() {}

    @Override
    public Sent send() {
      Sent sent = model.send(request);
      if (sent instanceof Arrived arrived) {
        keep(key, arrived.reply());
      }
      return sent;
    }

    @Override
    public RateLimits limits() {
      return model.limits();
    }
  }

  private void keep(String key, Reply reply) {
    asked++;
    usage = usage.plus(Objects.requireNonNullElse(reply.usage(), Usage.NONE));
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("request", key);
    row.put("model", settings.name());
    row.put("finish", reply.finish().code());
    row.put("text", reply.text());
    row.put("input_tokens", reply.inputTokens());
    row.put("cached_tokens", reply.cachedTokens());
    row.put("output_tokens", reply.outputTokens());
    append(JSON.writeValueAsString(row));
    kept.put(key, reply);
  }

  /** On a line of its own, also behind one that was cut off. */
  private void append(String row) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode("\n" + row + "\n");
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the reply cannot be kept in " + file, e);
    }
  }
}
