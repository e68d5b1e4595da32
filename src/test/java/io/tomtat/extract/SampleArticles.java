package io.tomtat.extract;

import static java.util.stream.Collectors.joining;

import io.tomtat.article.Extraction;
import io.tomtat.article.Version;
import io.tomtat.source.FeedFile;
import io.tomtat.source.FeedFile.BrokenFeedException;
import io.tomtat.source.FeedFile.Item;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo's documents as the extractor reads them, each with its gold annotations. */
public final class SampleArticles {

  private static final Extractor EXTRACTOR = new Extractor(ExtractSettings.DEFAULTS);

  private SampleArticles() {}

  /**
   * An article of the demo; its name in a test is its number.
   *
   * @param uri within the demo's folder; names the recorded reply, too
   * @param gold a row of gold.jsonl
   * @param version what was extracted
   */
  public record Sample(String uri, JsonNode gold, Version version) {
    @Override
    public String toString() {
      return gold.path("id").asString();
    }

    /** Whether the document itself says it. */
    public boolean says(String field) {
      return gold.path("in_file").path(field).asBoolean();
    }

    public String text(String field) {
      return gold.path(field).asString();
    }

    public List<String> texts(String field) {
      return gold.path(field).valueStream().map(JsonNode::asString).toList();
    }

    String shown() {
      return version.metadata()
          + "\n"
          + version.sentences().stream()
              .map(s -> s.number() + " " + s.role() + " " + s.paragraph() + " " + s.text())
              .collect(joining("\n"));
    }
  }

  /** Eighteen, in the order of gold.jsonl. */
  public static Stream<Sample> all() {
    String gold = new String(resource("/samples/gold.jsonl"), StandardCharsets.UTF_8);
    return gold.lines().map(JsonMapper.shared()::readTree).map(SampleArticles::sample);
  }

  private static Sample sample(JsonNode gold) {
    String file = gold.path("file").asString().replace("docs/", "");
    byte[] bytes = resource("/demo/inbox/" + file);
    return file.endsWith(".xml")
        ? item(gold, file, bytes)
        : new Sample(file, gold, version(EXTRACTOR.extract(file, bytes, Given.NONE)));
  }

  private static Sample item(JsonNode gold, String file, byte[] feed) {
    try {
      String key = gold.path("guid").asString();
      Item item =
          FeedFile.items(feed).stream().filter(i -> i.key().equals(key)).findFirst().orElseThrow();
      byte[] html = item.html().getBytes(StandardCharsets.UTF_8);
      String uri = file + "#" + key;
      Given given = new Given(item.title(), item.metadata());
      return new Sample(uri, gold, version(EXTRACTOR.extract(uri, html, given)));
    } catch (BrokenFeedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Version version(Extraction found) {
    if (found instanceof Extraction.Text text) {
      return text.version();
    }
    throw new IllegalStateException(found.toString());
  }

  private static byte[] resource(String name) {
    try (InputStream stream = SampleArticles.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(stream, name).readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
