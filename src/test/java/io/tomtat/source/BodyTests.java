package io.tomtat.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTests {

  /** Bytes that no packing makes fewer. */
  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8_192, Spill.IN_MEMORY, 5_000_000})
  void givesWhatItWasGiven(int length) {
    byte[] bytes = noise(length);
    Body body = Body.of(bytes);
    assertThat(body.size()).isEqualTo(length);
    assertThat(body.read()).isEqualTo(bytes);
    assertThat(body.read()).isEqualTo(bytes);
  }

  @Test
  void fewBytesStayInMemoryAndManyDoNot() throws IOException {
    Spill spill = new Spill();
    spill.write(noise(Spill.IN_MEMORY));
    assertThat(spill.inMemory()).isEqualTo(Spill.IN_MEMORY);
    spill.write(1);
    assertThat(spill.inMemory()).isZero();
    spill.write(noise(3 * Spill.IN_MEMORY));
    assertThat(spill.inMemory()).isZero();
    try (InputStream all = spill.read();
        InputStream again = spill.read()) {
      assertThat(all.readNBytes(Spill.IN_MEMORY)).isEqualTo(noise(Spill.IN_MEMORY));
      assertThat(again.readNBytes(Spill.IN_MEMORY)).isEqualTo(noise(Spill.IN_MEMORY));
      assertThat(all.read()).isOne();
      assertThat(all.readAllBytes()).isEqualTo(noise(3 * Spill.IN_MEMORY));
      assertThat(all.read()).isEqualTo(-1);
    }
  }

  /** What has no name cannot be left behind, not even by a kill. */
  @Test
  void theFileHasNoName() throws IOException {
    Body body = Body.of(noise(5_000_000));
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("tomtat-body"));
    }
    assertThat(body.read()).hasSize(5_000_000);
  }
}
