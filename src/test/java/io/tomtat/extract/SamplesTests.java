package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Timestamp;
import io.tomtat.extract.SampleArticles.Sample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples against their gold: what is sent to the model is the article and nothing else. */
class SamplesTests {

  static Stream<Sample> samples() {
    return SampleArticles.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void bodyIsTheArticle(Sample sample) {
    double f1 = f1(shingles(sample.version().body()), shingles(sample.text("body")));
    assertThat(f1).as(sample.shown()).isGreaterThanOrEqualTo(0.98);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noBoilerplateIsSent(Sample sample) {
    assertThat(sample.version().body())
        .as(sample.shown())
        .doesNotContain(sample.texts("boilerplate_snippets").toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void captionsStandApart(Sample sample) {
    assertThat(sample.version().captions()).as(sample.shown()).isEqualTo(sample.texts("captions"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void titleIsTheFiles(Sample sample) {
    String expected = sample.says("title") ? sample.text("title_vi") : null;
    assertThat(sample.version().title()).as(sample.shown()).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void dateAndAuthorAreSaidOrNull(Sample sample) {
    Timestamp published = sample.version().metadata().published();
    String day = published == null ? null : published.day().toString();
    String goldDay = sample.says("published") ? sample.text("published").substring(0, 10) : null;
    assertThat(day).as(sample.shown()).isEqualTo(goldDay);
    assertThat(sample.version().metadata().author())
        .as(sample.shown())
        .isEqualTo(sample.says("author") ? sample.text("author") : null);
    assertThat(sample.version().metadata().language()).isEqualTo("vi");
  }

  @Test
  void everySampleIsMeasured() {
    assertThat(samples()).hasSize(18);
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = List.of(text.toLowerCase().split("[^\\p{L}\\p{N}]+"));
    Map<String, Integer> shingles = new HashMap<>();
    for (int i = 0; i + 4 <= words.size(); i++) {
      shingles.merge(String.join(" ", words.subList(i, i + 4)), 1, Integer::sum);
    }
    return shingles;
  }

  private static double f1(Map<String, Integer> one, Map<String, Integer> other) {
    int common =
        one.entrySet().stream()
            .mapToInt(e -> Math.min(e.getValue(), other.getOrDefault(e.getKey(), 0)))
            .sum();
    int all = Stream.of(one, other).flatMap(m -> m.values().stream()).mapToInt(n -> n).sum();
    return all == 0 ? 0 : 2.0 * common / all;
  }
}
