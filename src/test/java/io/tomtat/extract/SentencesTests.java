package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTests {

  /** Of {@code /sentences/cases.txt}: a bar stands where a paragraph is to be split. */
  static Stream<String> cases() throws IOException {
    try (InputStream file = SentencesTests.class.getResourceAsStream("/sentences/cases.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void split(String marked) {
    List<String> expected = List.of(marked.split(" \\| "));
    assertThat(Sentences.split(String.join(" ", expected))).isEqualTo(expected);
  }

  @Test
  void splitWhereABlankWasForgotten() {
    assertThat(Sentences.split("Nước về.Dân mừng, trâu bò có cỏ.”Ông cười! Họ chờ."))
        .containsExactly("Nước về.", "Dân mừng, trâu bò có cỏ.”", "Ông cười!", "Họ chờ.");
    assertThat(
            Sentences.split("Ông đến Hồng Ngạn.Ở đó có bài của baobien.Vn và tin.Ben.Com mới gỡ."))
        .containsExactly("Ông đến Hồng Ngạn.", "Ở đó có bài của baobien.Vn và tin.Ben.Com mới gỡ.");
  }

  @Test
  void splitLosesNothing() {
    String text = "Ông Bờ (TS. kinh tế) đến. Bà Sông về! 12 người ở lại... Họ chờ.";
    assertThat(String.join(" ", Sentences.split(text))).isEqualTo(text);
  }
}
