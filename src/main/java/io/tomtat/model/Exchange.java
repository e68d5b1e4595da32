package io.tomtat.model;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.core.task.VirtualThreadTaskExecutor;

/**
 * HTTP with a deadline over the whole exchange, body included: the JDK's own timeout ends with the
 * first header, and a dripping body could hold a call for ever.
 */
final class Exchange {

  /** A hundred times the longest answer; more is no answer. */
  private static final int LARGEST_BODY = 16 << 20;

  private static final Duration CONNECT = Duration.ofSeconds(15);

  /** What came back, whatever its status. */
  record Response(int status, HttpHeaders headers, String body) {
    boolean successful() {
      return status >= 200 && status < 300;
    }
  }

  private final HttpClient client;
  private final Duration deadline;

  Exchange(Duration deadline) {
    this.deadline = deadline;
    this.client = client(deadline.compareTo(CONNECT) < 0 ? deadline : CONNECT);
  }

  /**
   * HTTP/1.1, for the offer of h2c confuses some servers; no redirect, for it could carry the key
   * away.
   */
  private static HttpClient client(Duration connect) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connect);
    if (Runtime.version().feature() >= 21) {
      builder.executor(new VirtualThreadTaskExecutor("http-"));
    }
    return builder.build();
  }

  /**
   * @throws TimeoutException if the last byte is not there at the deadline; the exchange is
   *     cancelled then
   * @throws InterruptedException if the thread is interrupted; likewise
   */
  Response send(HttpRequest request) throws IOException, TimeoutException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> future =
        client.sendAsync(request, head -> new CappedBody(LARGEST_BODY));
    try {
      HttpResponse<byte[]> response = future.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
      return new Response(
          response.statusCode(),
          response.headers(),
          new String(response.body(), StandardCharsets.UTF_8));
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } finally {
      future.cancel(true);
    }
  }
}
