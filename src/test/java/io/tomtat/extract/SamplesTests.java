package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Extraction;
import io.tomtat.article.Timestamp;
import io.tomtat.article.Version;
import io.tomtat.source.FeedFile;
import io.tomtat.source.FeedFile.BrokenFeedException;
import io.tomtat.source.FeedFile.Item;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The samples against their gold: what is sent to the model is the article and nothing else. */
class SamplesTests {

  private static final Extractor EXTRACTOR = new Extractor(ExtractSettings.DEFAULTS);

  /** A row of gold with what was extracted for it; its name shows the whole on failure. */
  record Sample(JsonNode gold, Version version) {
    @Override
    public String toString() {
      return gold.path("id").asString();
    }

    boolean says(String field) {
      return gold.path("in_file").path(field).asBoolean();
    }

    String text(String field) {
      return gold.path(field).asString();
    }

    List<String> texts(String field) {
      return gold.path(field).valueStream().map(JsonNode::asString).toList();
    }

    String shown() {
      return version.metadata()
          + "\n"
          + version.sentences().stream()
              .map(s -> s.number() + " " + s.role() + " " + s.paragraph() + " " + s.text())
              .collect(Collectors.joining("\n"));
    }
  }

  static Stream<Sample> samples() throws IOException {
    String gold = new String(resource("/samples/gold.jsonl"), StandardCharsets.UTF_8);
    return gold.lines().map(JsonMapper.shared()::readTree).map(SamplesTests::sample);
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
  void everySampleIsMeasured() throws IOException {
    assertThat(samples()).hasSize(18);
  }

  private static Sample sample(JsonNode gold) {
    try {
      String file = gold.path("file").asString().replace("docs/", "");
      byte[] bytes = resource("/demo/inbox/" + file);
      Extraction found =
          file.endsWith(".xml")
              ? item(bytes, gold.path("guid").asString())
              : EXTRACTOR.extract(file, bytes, Given.NONE);
      assertThat(found).as(file).isInstanceOf(Extraction.Text.class);
      return new Sample(gold, ((Extraction.Text) found).version());
    } catch (IOException | BrokenFeedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Extraction item(byte[] feed, String key) throws BrokenFeedException {
    Item item =
        FeedFile.items(feed).stream().filter(i -> i.key().equals(key)).findFirst().orElseThrow();
    byte[] html = item.html().getBytes(StandardCharsets.UTF_8);
    return EXTRACTOR.extract("feed.xml#" + key, html, new Given(item.title(), item.metadata()));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream = SamplesTests.class.getResourceAsStream(name)) {
      return stream.readAllBytes();
    }
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
