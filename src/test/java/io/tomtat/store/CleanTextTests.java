package io.tomtat.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTests {

  @Test
  void ofKeepsWhatIsRead() {
    assertThat(CleanText.of("Quốc hội\n\t😀")).isEqualTo("Quốc hội\n\t😀");
  }

  @Test
  void ofDropsControlCharacters() {
    assertThat(CleanText.of("a\u0000b\u001Bc\rd\u007Fe\u0085f")).isEqualTo("abcdef");
  }

  @Test
  void ofReplacesHalvesOfPairs() {
    assertThat(CleanText.of("a\uD83Db\uDE00")).isEqualTo("a\uFFFDb\uFFFD");
  }

  @Test
  void ofTruncatesAfterCleaning() {
    assertThat(CleanText.of("\u0000abcd", 4)).isEqualTo("abcd");
    assertThat(CleanText.of("abcde", 4)).isEqualTo("abc…");
  }

  @Test
  void ofDoesNotCutAPair() {
    assertThat(CleanText.of("ab😀😀", 4)).isEqualTo("ab…");
  }
}
