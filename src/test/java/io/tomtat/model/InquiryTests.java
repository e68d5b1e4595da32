package io.tomtat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.bench.Protocol;
import io.tomtat.bench.ScriptedModelServer;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InquiryTests {

  private final ScriptedModelServer server = ScriptedModelServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void findsTheModelWithoutACall(Protocol protocol) {
    assertThat(inquire(protocol, "stub")).isEqualTo("the service knows it");
    assertThat(server.stats().path("total").asInt()).isZero();
  }

  @Test
  void namesWhatTheServiceListsInstead() {
    assertThatThrownBy(() -> inquire(Protocol.OPENAI, "stab"))
        .isInstanceOf(PersonNeededException.class)
        .hasMessageContaining("does not list model 'stab', but stub");
  }

  @ParameterizedTest
  @EnumSource(names = {"GEMINI", "MISTRAL", "ANTHROPIC"})
  void refusesAModelThatIsNotThere(Protocol protocol) {
    assertThatThrownBy(() -> inquire(protocol, "stab"))
        .isInstanceOf(PersonNeededException.class)
        .hasMessageContaining("does not know model 'stab'");
  }

  @Test
  void doesNotKnowWhenNobodyListens() {
    server.close();
    assertThat(inquire(Protocol.GEMINI, "stub")).startsWith("not known: ");
  }

  private String inquire(Protocol protocol, String name) {
    ModelSettings settings =
        new ModelSettings(
            Provider.valueOf(protocol.name()),
            name,
            server.baseUrl(protocol),
            null,
            8,
            Duration.ofSeconds(5),
            null,
            null,
            4000,
            true,
            null,
            null,
            null,
            null,
            50_000,
            Duration.ofMinutes(15));
    return Models.inquire(settings, variable -> null, Clock.systemUTC());
  }
}
