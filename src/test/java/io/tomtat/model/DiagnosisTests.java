package io.tomtat.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class DiagnosisTests {

  private static final ModelSettings SETTINGS = Settings.of("http://localhost:443/v1");

  private final Diagnosis diagnosis =
      new Diagnosis(SETTINGS, Key.of(SETTINGS, variable -> null), Clock.systemUTC());

  /** What the JDK says of a TLS port that is spoken to in plain HTTP. */
  @Test
  void ofTroubleLeavesOutWhatNoTableTakes() {
    IOException trouble = new IOException("Invalid status line: \"\u0015\u0003\u0003\u0000\u0002P\"");
    assertThat(diagnosis.of(trouble).detail()).endsWith("failed: Invalid status line: \"P\"");
  }
}
