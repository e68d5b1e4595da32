package io.tomtat.job;

import io.tomtat.job.Messenger.Delivery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends a JSON object to an address. What may pass is tried again after a pause; an answer that
 * will stay the same is not. No redirect is followed: it could lead the object elsewhere.
 *
 * @param timeout of one try, the whole answer included
 * @param pauses before each further try
 */
record NoticePost(HttpClient client, Duration timeout, List<Duration> pauses, Pause pause) {

  /** Waits; a test's only writes down how long. */
  @FunctionalInterface
  interface Pause {
    void sleep(Duration time) throws InterruptedException;
  }

  static NoticePost usual() {
    return new NoticePost(
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build(),
        Duration.ofSeconds(10),
        List.of(Duration.ofSeconds(1), Duration.ofSeconds(5)),
        time -> Thread.sleep(time.toMillis()));
  }

  /**
   * @param words how it ended, without what the address holds
   */
  private record Try(boolean done, boolean passing, String words) {
    Delivery delivery() {
      return new Delivery(done, words);
    }
  }

  Delivery send(URI address, String json) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    Try last = once(request);
    for (Duration time : pauses) {
      if (!last.passing()) {
        break;
      }
      pause.sleep(time);
      last = once(request);
    }
    return last.delivery();
  }

  private Try once(HttpRequest request) throws InterruptedException {
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, BodyHandlers.discarding());
    try {
      return judged(answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS).statusCode());
    } catch (TimeoutException e) {
      return new Try(false, true, "it did not answer within %d s".formatted(timeout.toSeconds()));
    } catch (ExecutionException e) {
      return new Try(false, e.getCause() instanceof IOException, unreached(e.getCause()));
    } finally {
      answer.cancel(true);
    }
  }

  private static Try judged(int status) {
    boolean taken = status >= 200 && status < 300;
    boolean passing = status == 408 || status == 429 || status >= 500;
    return new Try(taken, passing, taken ? "" : "it answered %d".formatted(status));
  }

  private static String unreached(@Nullable Throwable cause) {
    String kind = cause == null ? "for no known reason" : cause.getClass().getSimpleName();
    return "it could not be reached (%s)".formatted(kind);
  }
}
