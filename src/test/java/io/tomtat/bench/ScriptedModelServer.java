package io.tomtat.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loopback stand-in for the providers' services, for load and fault tests, in this process or, by
 * {@link #main}, in one of its own.
 *
 * <p>One selector thread serves every connection; a waiting request costs one object in a timer
 * queue, so that thousands may wait at once.
 *
 * <pre>
 * --port P            on 127.0.0.1 (0: any)
 * --latency-ms L      fixed value, or median (0)
 * --dist D            fixed | uniform | lognormal | heavy (fixed; lognormal when --p99-ms is given)
 * --jitter J          spread for uniform and heavy (0)
 * --p99-ms T          99th percentile of lognormal (10 L)      --max-latency-ms M   cap (20000)
 * --fault-rate F      share of attempts that fail, 0..1 (0)    --seed S             (42)
 * --faults LIST       kinds with optional weights: 429:3,500,reset (see Fault)
 * --fault-attempts K  only an article's first K attempts may fail (no limit)
 * --hang-ms H         until a hanging or dripping connection is closed (120000)
 * --retry-after R     seconds announced by 429 and 503 (1)
 * --rpm N / --tpm N   limits a minute; beyond them 429 with Retry-After (none)
 * --burst-s B         bucket size in seconds of its rate (1)
 * </pre>
 *
 * An article may carry a script of its own: {@code [[fault:reset*2,schema*1]]}. It is known by its
 * request's first user message, over repairs and restarts.
 *
 * <p>{@code POST /v1/chat/completions} and what else {@link Protocol} knows, {@code GET
 * /v1/models}, {@code GET /stats}, {@code POST /reset}. Stats: {@code repeats} = requests beyond an
 * article's first; {@code paid_repeats} = the same over billable answers; {@code wasted} = billable
 * answers whose client had hung up; {@code best_ms} = the shortest time in which the observed
 * maximum of workers could have been served.
 */
public final class ScriptedModelServer implements AutoCloseable {

  private final Desk desk;
  private final EventLoop loop;

  private ScriptedModelServer(String... options) throws IOException {
    desk = new Desk(new Script(options));
    loop = desk.open();
  }

  /** Prints its base URL on one line, then serves until it is killed. */
  public static void main(String[] options) throws IOException {
    ScriptedModelServer server = new ScriptedModelServer(options);
    System.out.println(server.baseUrl());
    server.loop.run();
  }

  /** Serves in a thread of its own until closed. */
  public static ScriptedModelServer start(String... options) {
    try {
      ScriptedModelServer server = new ScriptedModelServer(options);
      Thread thread = new Thread(server.loop::run, "scripted-model-server");
      thread.setDaemon(true);
      thread.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For the job file's {@code base-url}. */
  public String baseUrl() {
    return "http://127.0.0.1:%d/v1".formatted(loop.port());
  }

  /** The base URL for another provider's protocol. */
  public String baseUrl(Protocol protocol) {
    return "http://127.0.0.1:%d%s".formatted(loop.port(), protocol.base);
  }

  /** The counts so far, asked for over HTTP. */
  public JsonNode stats() {
    return statsOf(baseUrl());
  }

  /** The counts of a server in another process. */
  public static JsonNode statsOf(String baseUrl) {
    URI stats = URI.create(baseUrl).resolve("/stats");
    return JsonMapper.shared().readTree(ask(HttpRequest.newBuilder(stats).build()));
  }

  /** Zeroes the counts, attempt numbers included. */
  public void reset() {
    ask(
        HttpRequest.newBuilder(URI.create(baseUrl()).resolve("/reset"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build());
  }

  /** Every header with a key that came, empty for none. */
  public Set<String> authorizations() {
    return Set.copyOf(desk.authorizations);
  }

  /** The body of the last chat request. */
  public JsonNode lastRequest() {
    return JsonMapper.shared().readTree(desk.lastRequest);
  }

  private static String ask(HttpRequest request) {
    try {
      return HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .build()
          .send(request, BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      loop.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
