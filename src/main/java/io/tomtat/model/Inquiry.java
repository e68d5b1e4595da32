package io.tomtat.model;

import io.tomtat.article.Article;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service whether it knows the model, by a request that no provider bills. */
final class Inquiry {

  /** An inquiry is about no article; what is refused is the model. */
  private static final Article NO_ARTICLE = new Article("check", "check", "check");

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int SHOWN = 10;

  private final ModelSettings settings;
  private final Key key;
  private final Diagnosis diagnosis;
  private final Exchange exchange = new Exchange(PATIENCE);

  Inquiry(ModelSettings settings, Key key, Clock clock) {
    this.settings = settings;
    this.key = key;
    this.diagnosis = new Diagnosis(settings, key, clock);
  }

  /**
   * @return what the service says, in words
   * @throws PersonNeededException if a run would be refused for want of a key, a model or money
   * @throws InterruptedCallException if the thread is interrupted
   */
  String answer() {
    try {
      Exchange.Response response = exchange.send(aboutModel());
      if (response.successful()) {
        return "the service knows it";
      }
      return listed(response.status()) ? fromList(response) : refused(response);
    } catch (IOException | TimeoutException e) {
      return "not known: " + diagnosis.of(e).detail();
    } catch (InterruptedException e) {
      throw InterruptedCallException.keepingInterrupt();
    }
  }

  /** Compatible servers often give a list only. */
  private boolean listed(int status) {
    return settings.provider() == Provider.OPENAI && (status == 404 || status == 405);
  }

  private String fromList(Exchange.Response one)
      throws IOException, TimeoutException, InterruptedException {
    Exchange.Response list = exchange.send(request("/models").GET().build());
    List<String> names = list.successful() ? names(list.body()) : List.of();
    if (names.contains(settings.name())) {
      return "the service lists it";
    } else if (names.isEmpty()) {
      return settings.ownAddress()
          ? refused(one)
          : "not known: the service cannot be asked for its models; a run will tell";
    }
    throw new PersonNeededException(
        "%s does not list model '%s', but %s; check model.name"
            .formatted(
                settings.address(),
                settings.name(),
                String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))));
  }

  private static List<String> names(String body) {
    try {
      return JsonMapper.shared()
          .readTree(body)
          .path("data")
          .valueStream()
          .map(model -> model.path("id").asString(""))
          .toList();
    } catch (JacksonException e) {
      return List.of();
    }
  }

  private String refused(Exchange.Response response) {
    Sent sent = diagnosis.of(response, NO_ARTICLE);
    if (sent instanceof Sent.PersonNeeded person) {
      throw new PersonNeededException(person.what());
    }
    return sent instanceof Sent.TryAgain again
        ? "not known: " + again.detail()
        : "not known: HTTP " + response.status();
  }

  private HttpRequest aboutModel() {
    if (settings.provider() == Provider.OLLAMA) {
      String body = JsonMapper.shared().writeValueAsString(Map.of("model", settings.name()));
      return request("/api/show").POST(BodyPublishers.ofString(body)).build();
    }
    String name = URLEncoder.encode(settings.name(), StandardCharsets.UTF_8);
    return request("/models/" + name).GET().build();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.address() + path));
    if (settings.provider() == Provider.ANTHROPIC) {
      request.header("anthropic-version", "2023-06-01");
    }
    key.putInto(request);
    return request;
  }
}
