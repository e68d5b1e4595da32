package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.article.Article;
import io.tomtat.model.PersonNeededException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldTests {

  @Test
  void readsTheSamples() throws IOException {
    List<Gold> rows =
        Gold.parse("gold", Files.readString(Path.of("src/test/resources/samples/gold.jsonl")));
    assertThat(rows).hasSize(18);
    Gold feed = rows.get(16);
    assertThat(feed.isOf(new Article("demo", "inbox", "feed.xml#phosong-16-2"))).isTrue();
    assertThat(feed.isOf(new Article("demo", "inbox", "feed.xml#phosong-16-3"))).isFalse();
    assertThat(feed.facts()).isNotEmpty();
    assertThat(rows.get(0).isOf(new Article("j", "s", "2026/01-cang-bien-lam-phong-9-thang.html")))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"id\":\"1\"          | gold, line 1 is not valid JSON",
        "{\"id\":\"1\",\"file\":\"a\"} | gold, line 1 lacks body",
        "                       | gold holds no row"
      })
  void namesWhatIsWrong(String line, String message) {
    assertThatThrownBy(() -> Gold.parse("gold", line == null ? "" : line))
        .isInstanceOf(PersonNeededException.class)
        .hasMessageContaining(message);
  }
}
