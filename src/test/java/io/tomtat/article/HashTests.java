package io.tomtat.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HashTests {

  /** The first test vector of FIPS 180-2 for SHA-256. */
  @Test
  void ofBytes() {
    assertThat(Hash.of("abc".getBytes(StandardCharsets.US_ASCII)))
        .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void ofTextsWhenTheyOnlyLookAlikeInARow() {
    List<List<String>> lists =
        List.of(
            List.of(),
            List.of(""),
            List.of("", ""),
            List.of("ab"),
            List.of("a", "b"),
            List.of("b", "a"),
            List.of("ab", ""),
            List.of("", "ab"),
            List.of("1:a1:b"),
            List.of("a1:b"),
            List.of("tóm tắt"),
            List.of("tóm", " tắt"));

    Stream<Hash> hashes = lists.stream().map(Hash::of);

    assertThat(hashes).doesNotHaveDuplicates();
  }

  @Test
  void ofTextsWhenTheyAreTheSame() {
    assertThat(Hash.of(List.of("tóm", "tắt"))).isEqualTo(Hash.of(Stream.of("tóm", "tắt").toList()));
  }

  @Test
  void newHashWhenItIsNoDigest() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Hash("BA7816"))
        .withMessage("not a SHA-256 digest: BA7816");
  }
}
