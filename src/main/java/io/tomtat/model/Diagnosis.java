package io.tomtat.model;

import io.tomtat.article.Article;
import io.tomtat.article.Reason;
import io.tomtat.model.Sent.GiveUp;
import io.tomtat.model.Sent.PersonNeeded;
import io.tomtat.model.Sent.Trouble;
import io.tomtat.model.Sent.TryAgain;
import io.tomtat.store.CleanText;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells the kinds of failure apart, and says what a person can do about those that need one. */
final class Diagnosis {

  private final ModelSettings settings;
  private final Key key;
  private final Clock clock;
  private final Acceptance acceptance = new Acceptance();

  Diagnosis(ModelSettings settings, Key key, Clock clock) {
    this.settings = settings;
    this.key = key;
    this.clock = clock;
  }

  /** To be told of every answer: it puts later refusals in another light. */
  void answered() {
    acceptance.taken();
  }

  /** Of a reply whose status is not 2xx. */
  Sent of(Exchange.Response response, Article article) {
    int status = response.status();
    ServiceError error =
        ServiceError.of(key.strike(response.body()))
            .asked(KeptHeaders.requestId(response.headers()));
    if (status == 402 || (status < 500 && error.noMoney())) {
      return person("says that no money is left", status, error, "top up the account");
    } else if (status == 429 && error.dayIsOver()) {
      return person(
          "says that the day's quota is used up",
          status,
          error,
          "run the same command again tomorrow, or ask the provider for a larger quota");
    } else if (status == 429) {
      return again(Trouble.RATE_LIMIT, status, error, wait(response, error));
    } else if (status == 408 || status == 425 || status >= 500) {
      return again(Trouble.SERVICE, status, error, wait(response, error));
    } else if (error.badKey()) {
      return person("refuses access", status, error, keyRemedy());
    } else if (error.unknownModel()) {
      return person(noSuchModel(), status, error, modelRemedy());
    } else if (status == 400 || status == 413 || status == 422) {
      return invalid(status, error, article);
    } else {
      return access(status, error);
    }
  }

  /** Of no reply at all. */
  TryAgain of(Exception trouble) {
    return trouble instanceof TimeoutException
        ? new TryAgain(
            Trouble.DEADLINE,
            "no complete reply within %d s (model.call-deadline)"
                .formatted(settings.callDeadline().toSeconds()),
            null)
        : new TryAgain(
            reached(trouble) ? Trouble.CONNECTION : Trouble.UNREACHED,
            "connection to %s failed: %s".formatted(address(), words(trouble)),
            null);
  }

  private static boolean reached(Exception trouble) {
    for (Throwable e = trouble; e != null; e = e.getCause()) {
      if (e instanceof ConnectException
          || e instanceof UnresolvedAddressException
          || e instanceof HttpConnectTimeoutException) {
        return false;
      }
    }
    return true;
  }

  /** Of a 2xx that holds no answer. */
  TryAgain nonsense(Exchange.Response response) {
    return new TryAgain(
        Trouble.NONSENSE,
        "HTTP %d without an answer: %s"
            .formatted(response.status(), ServiceError.of(key.strike(response.body()))),
        null);
  }

  /**
   * What the service took from other articles it can only refuse for this one's sake. Before it
   * took any, a refusal of the request's form would meet every article; any other is held against
   * the article, lest one stop every night, until too many are refused.
   */
  private Sent invalid(int status, ServiceError error, Article article) {
    if (error.schemaUnknown() && settings.strictSchema() && !acceptance.any()) {
      return person(
          "knows no answer schema",
          status,
          error,
          "set model.strict-schema: false in the job file");
    } else if (error.filtered()) {
      return new GiveUp(Reason.FILTERED, said(status, error));
    } else if (status == 413 || error.tooLong()) {
      return new GiveUp(Reason.TOO_LONG, said(status, error));
    } else if (isTheArticles(error, article)) {
      return new GiveUp(Reason.REFUSED, said(status, error));
    } else {
      return person("does not take the request", status, error, "check the settings under model");
    }
  }

  private boolean isTheArticles(ServiceError error, Article article) {
    return acceptance.any() || (!error.aboutTheForm() && acceptance.blames(article));
  }

  private Sent access(int status, ServiceError error) {
    return switch (status) {
      case 401, 403 -> person("refuses access", status, error, keyRemedy());
      case 404, 410 -> person(noSuchModel(), status, error, modelRemedy());
      default ->
          person(
              "does not answer as a model's service does", status, error, "check model.base-url");
    };
  }

  private @Nullable Duration wait(Exchange.Response response, ServiceError error) {
    Duration header = RetryAfter.of(response.headers(), clock);
    return header == null ? error.retryDelay() : header;
  }

  private String noSuchModel() {
    return "does not know model '%s' or the address".formatted(settings.name());
  }

  private String modelRemedy() {
    return settings.provider() == Provider.OLLAMA
        ? "run: ollama pull " + settings.name()
        : "check model.name and model.base-url";
  }

  private String keyRemedy() {
    return !key.sent()
        ? "no key was sent; name the variable that holds it in model.key-variable"
        : "check the key and what it may be used for";
  }

  private PersonNeeded person(String what, int status, ServiceError error, String remedy) {
    return new PersonNeeded(
        "%s %s (%s); %s".formatted(address(), what, said(status, error), remedy));
  }

  private static TryAgain again(
      Trouble trouble, int status, ServiceError error, @Nullable Duration wait) {
    return new TryAgain(trouble, said(status, error), wait);
  }

  private static String said(int status, ServiceError error) {
    String words = error.toString();
    return words.isEmpty() ? "HTTP " + status : "HTTP %d: %s".formatted(status, words);
  }

  private String address() {
    return settings.address();
  }

  /** The JDK quotes a server that speaks no HTTP byte by byte, NUL included. */
  private static String words(Exception trouble) {
    String message = trouble.getMessage();
    return message == null ? trouble.getClass().getSimpleName() : CleanText.of(message);
  }
}
