package io.tomtat.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Article;
import io.tomtat.model.Sent.PersonNeeded;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiagnosisTests {

  private static final ModelSettings SETTINGS = Settings.of("http://localhost:443/v1");

  private static final HttpHeaders NONE = HttpHeaders.of(Map.of(), (name, value) -> true);
  private static final Article ARTICLE = new Article("nightly", "inbox", "a.html");

  private final Diagnosis diagnosis =
      new Diagnosis(SETTINGS, Key.of(SETTINGS, variable -> null), Clock.systemUTC());

  @Test
  void ofABadRequestThatBlamesTheFormNeedsAPersonAtOnce() {
    String body = "{\"error\":{\"message\":\"Unsupported parameter: 'temperature'\"}}";
    assertThat(diagnosis.of(new Exchange.Response(400, NONE, body), ARTICLE))
        .isInstanceOf(PersonNeeded.class);
  }

  /** What the JDK says of a TLS port that is spoken to in plain HTTP. */
  @Test
  void ofTroubleLeavesOutWhatNoTableTakes() {
    IOException trouble =
        new IOException("Invalid status line: \"\u0015\u0003\u0003\u0000\u0002P\"");
    assertThat(diagnosis.of(trouble).detail()).endsWith("failed: Invalid status line: \"P\"");
  }
}
