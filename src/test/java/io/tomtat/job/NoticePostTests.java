package io.tomtat.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tomtat.job.Messenger.Delivery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NoticePostTests {

  private static final int HANG = 0;

  private final Queue<Integer> answers = new ArrayDeque<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<Duration> pauses = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(
        "%s %s %s %s"
            .formatted(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("content-type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    int status = answers.remove();
    if (status == HANG) {
      awaitEnd();
    } else {
      exchange.getResponseHeaders().add("location", "/elsewhere");
      exchange.sendResponseHeaders(status, -1);
    }
    exchange.close();
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Delivery send(Integer... statuses) throws InterruptedException {
    answers.addAll(List.of(statuses));
    return post(Duration.ofSeconds(30)).send(address("/hook?key=s3cret"), "{\"à\":1}");
  }

  private NoticePost post(Duration timeout) {
    return new NoticePost(
        HttpClient.newHttpClient(),
        timeout,
        List.of(Duration.ofSeconds(1), Duration.ofSeconds(5)),
        pauses::add);
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
  }

  @Test
  void sendsTheObjectAsJson() throws InterruptedException {
    assertThat(send(204)).isEqualTo(new Delivery(true, ""));
    assertThat(requests).containsExactly("POST /hook?key=s3cret application/json {\"à\":1}");
    assertThat(pauses).isEmpty();
  }

  @Test
  void whatMayPassIsTriedAgainAfterAPauseThatGrows() throws InterruptedException {
    assertThat(send(500, 429, 200).done()).isTrue();
    assertThat(requests).hasSize(3);
    assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(5));
  }

  @Test
  void thereAreThreeTries() throws InterruptedException {
    assertThat(send(503, 503, 503, 200)).isEqualTo(new Delivery(false, "it answered 503"));
    assertThat(requests).hasSize(3);
  }

  @Test
  void whatStaysTheSameIsNotTriedAgainNorIsARedirectFollowed() throws InterruptedException {
    assertThat(send(404)).isEqualTo(new Delivery(false, "it answered 404"));
    assertThat(send(302)).isEqualTo(new Delivery(false, "it answered 302"));
    assertThat(requests).hasSize(2).allMatch(request -> request.startsWith("POST /hook"));
  }

  @Test
  void whoDoesNotAnswerHoldsNobodyUp() throws InterruptedException {
    answers.addAll(List.of(HANG, HANG, HANG));
    Delivery delivery = post(Duration.ofMillis(200)).send(address("/hook"), "{}");
    assertThat(delivery).isEqualTo(new Delivery(false, "it did not answer within 0 s"));
    assertThat(pauses).hasSize(2);
  }

  @Test
  void whoIsNotThereIsNamedByTheKindOfFailureOnly() throws InterruptedException {
    server.stop(0);
    Delivery delivery = post(Duration.ofSeconds(30)).send(address("/hook?key=s3cret"), "{}");
    assertThat(delivery.done()).isFalse();
    assertThat(delivery.words()).startsWith("it could not be reached").doesNotContain("s3cret");
    assertThat(pauses).hasSize(2);
  }
}
