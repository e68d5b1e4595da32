package io.tomtat.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceErrorTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":{\"message\":\"boom\",\"type\":\"bad\",\"code\":null}}",
        "{\"error\":\"bad: boom\"}",
        "{\"message\":\"boom\",\"type\":\"bad\"}",
        "[{\"error\":{\"message\":\"boom\",\"code\":\"bad\"}}]",
        "{\"detail\":\"bad: boom\"}"
      })
  void ofTheFormsThatServersUse(String body) {
    assertThat(ServiceError.of(body)).hasToString("bad: boom");
  }

  @Test
  void ofHtmlGivesItsText() {
    assertThat(ServiceError.of("<html><h1>Bad gateway</h1></html>")).hasToString("Bad gateway");
  }

  @Test
  void ofALongTextShortensIt() {
    assertThat(ServiceError.of("x".repeat(5000)).message()).hasSize(301);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":{\"message\":\"x\",\"type\":\"insufficient_quota\",\"code\":\"insufficient_quota\"}}",
        "{\"error\":{\"message\":\"Insufficient Balance\"}}",
        "{\"error\":{\"message\":\"Your credit balance is too low\"}}"
      })
  void noMoneyWhenTheAccountIsEmpty(String body) {
    assertThat(ServiceError.of(body).noMoney()).isTrue();
  }

  @Test
  void noMoneyNotWhenARateLimitSpeaksOfPlans() {
    String body =
        "{\"error\":{\"code\":429,\"message\":\"You exceeded your current quota, please check your plan\"}}";
    assertThat(ServiceError.of(body).noMoney()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":{\"code\":\"context_length_exceeded\",\"message\":\"x\"}}",
        "{\"error\":{\"message\":\"This model's maximum context length is 8192 tokens\"}}",
        "{\"error\":{\"message\":\"prompt is too long: 210000 tokens\"}}",
        "{\"error\":{\"message\":\"the request exceeds the available context size\"}}"
      })
  void tooLongInEverybodysWords(String body) {
    assertThat(ServiceError.of(body).tooLong()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":{\"message\":\"Unsupported value\",\"param\":\"temperature\"}}",
        "{\"error\":{\"message\":\"Unrecognized request argument supplied: seed\"}}",
        "{\"error\":{\"message\":\"The model `m` does not exist\"}}",
        "{\"detail\":\"Extra inputs are not permitted\"}"
      })
  void aboutTheFormWhenAnyArticleWouldBeRefused(String body) {
    assertThat(ServiceError.of(body).aboutTheForm()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":{\"message\":\"Invalid parameter\",\"param\":\"messages[1].content\"}}",
        "{\"error\":{\"message\":\"invalid_value\"}}",
        "{\"error\":{\"message\":\"Could not process the input\"}}"
      })
  void aboutTheFormNotWhenTheTextIsToBlame(String body) {
    assertThat(ServiceError.of(body).aboutTheForm()).isFalse();
  }

  @Test
  void readsWhatGoogleHidesInDetails() {
    ServiceError error =
        ServiceError.of(
            """
            {"error": {"code": 429, "status": "RESOURCE_EXHAUSTED", "message": "Quota exceeded", "details": [
              {"violations": [{"quotaId": "GenerateRequestsPerMinutePerProject"}]}, {"retryDelay": "34.07s"}]}}
            """);
    assertThat(error).hasToString("RESOURCE_EXHAUSTED: Quota exceeded");
    assertThat(error.retryDelay()).isEqualTo(Duration.ofMillis(34_070));
    assertThat(error.dayIsOver()).isFalse();
  }

  @Test
  void badKeyInAnInvalidRequest() {
    String body =
        "{\"error\":{\"code\":400,\"status\":\"INVALID_ARGUMENT\",\"message\":\"API key not valid.\"}}";
    assertThat(ServiceError.of(body).badKey()).isTrue();
  }
}
