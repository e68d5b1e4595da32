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

  /** A page, a text or a feed's item as it is given to the extractor. */
  record Document(String uri, String text, Given given) {
    Version version(byte[] bytes) {
      return SampleArticles.version(EXTRACTOR.extract(uri, bytes, given));
    }

    @Override
    public String toString() {
      return uri;
    }
  }

  /** Those that are not made by a word processor: sixteen. */
  static Stream<Document> documents() {
    return rows()
        .filter(row -> !file(row).matches(".*\\.(pdf|docx)"))
        .map(SampleArticles::document);
  }

  /** Eighteen, in the order of gold.jsonl. */
  public static Stream<Sample> all() {
    return rows().map(SampleArticles::sample);
  }

  private static Stream<JsonNode> rows() {
    String gold = new String(resource("/samples/gold.jsonl"), StandardCharsets.UTF_8);
    return gold.lines().map(JsonMapper.shared()::readTree);
  }

  private static String file(JsonNode gold) {
    return gold.path("file").asString().replace("docs/", "");
  }

  private static Sample sample(JsonNode gold) {
    String file = file(gold);
    if (file.endsWith(".xml")) {
      Document item = document(gold);
      byte[] html = item.text.getBytes(StandardCharsets.UTF_8);
      return new Sample(item.uri, gold, item.version(html));
    }
    byte[] bytes = resource("/demo/inbox/" + file);
    return new Sample(file, gold, version(EXTRACTOR.extract(file, bytes, Given.NONE)));
  }

  private static Document document(JsonNode gold) {
    byte[] bytes = resource("/demo/inbox/" + file(gold));
    return file(gold).endsWith(".xml")
        ? item(gold, bytes)
        : new Document(file(gold), new String(bytes, StandardCharsets.UTF_8), Given.NONE);
  }

  private static Document item(JsonNode gold, byte[] feed) {
    try {
      String key = gold.path("guid").asString();
      Item item =
          FeedFile.items(feed).stream().filter(i -> i.key().equals(key)).findFirst().orElseThrow();
      Given given = new Given(item.title(), item.metadata());
      return new Document(file(gold) + "#" + key, item.html(), given);
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
