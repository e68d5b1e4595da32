package io.tomtat.source;

import io.tomtat.article.Hash;
import io.tomtat.article.Metadata;
import io.tomtat.source.FeedFile.BrokenFeedException;
import io.tomtat.source.FeedFile.Feed;
import io.tomtat.source.FeedFile.Item;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Feed 1.0 and 1.1 (jsonfeed.org), read item by item: a cut one gives those before the cut.
 */
final class JsonFeed {

  /** {@code "version": "https://jsonfeed.org/version/1.1"} within the outermost object. */
  private static final Pattern VERSION =
      Pattern.compile(
          "(?s)^[^<{]{0,16}\\{.{0,2000}\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/jsonfeed\\.org\\\\?/version\\\\?/1");

  private static final int HEAD = 4096;

  /** Of JSON; one takes some 50 bytes. Ten thousand items with tags and authors have fewer. */
  private static final int MOST_TOKENS = 500_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build())
                  .build())
          .build();

  private final List<Item> items = new ArrayList<>();
  private final List<JsonNode> nodes = new ArrayList<>();
  private @Nullable String title;

  private JsonFeed() {}

  static boolean looksLikeOne(byte[] bytes) {
    return looksLikeOne(
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
  }

  static boolean looksLikeOne(String head) {
    return VERSION.matcher(head).find();
  }

  /**
   * @throws BrokenFeedException if it is broken before its first item
   */
  static Feed read(byte[] bytes) throws BrokenFeedException {
    JsonFeed feed = new JsonFeed();
    String warning = feed.parse(bytes);
    feed.nodes.forEach(feed::add);
    if (warning != null && feed.items.isEmpty()) {
      throw new BrokenFeedException("not a readable feed: " + warning, null);
    }
    return new Feed(feed.items, warning);
  }

  /** Returns what is wrong; null if nothing is. */
  private @Nullable String parse(byte[] bytes) {
    try (JsonParser parser = MAPPER.createParser(bytes)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("items") && value == JsonToken.START_ARRAY) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            nodes.add(parser.readValueAsTree());
          }
        } else if (name.equals("title") && value == JsonToken.VALUE_STRING) {
          title = FeedFile.text(parser.getString());
        } else {
          parser.skipChildren();
        }
      }
      return null;
    } catch (JacksonException e) {
      return e.getOriginalMessage();
    }
  }

  private void add(JsonNode node) {
    Metadata metadata = metadata(node);
    String title = FeedFile.text(text(node, "title"));
    String html = html(node);
    items.add(
        new Item(
            key(node, title, html),
            title,
            metadata,
            FeedTail.leftOut(html),
            Since.moment(metadata.modified())));
  }

  /** As of an item in XML, though the form asks for an id. */
  private static String key(JsonNode node, String title, String html) {
    String named = FeedFile.first(text(node, "id"), text(node, "url"), title);
    return named == null && !html.isEmpty() ? Hash.of(List.of(html)).hex() : FeedFile.key(named);
  }

  private Metadata metadata(JsonNode node) {
    return new Metadata(
        author(node),
        title == null || title.isEmpty() ? null : title,
        FeedDate.of(text(node, "date_published")),
        FeedDate.of(text(node, "date_modified")),
        node.path("tags").isEmpty() ? null : FeedFile.text(node.path("tags").path(0).asString("")),
        FeedFile.address(FeedFile.first(text(node, "url"), text(node, "external_url"))),
        null);
  }

  /** 1.1 has several, 1.0 one. */
  private static @Nullable String author(JsonNode node) {
    Stream<JsonNode> all =
        Stream.concat(
            StreamSupport.stream(node.path("authors").spliterator(), false),
            Stream.of(node.path("author")));
    String names =
        all.map(author -> FeedFile.text(text(author, "name")))
            .filter(name -> !name.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }

  private static String html(JsonNode node) {
    String html = text(node, "content_html");
    if (html != null && !html.isBlank()) {
      return html;
    }
    String plain = FeedFile.first(text(node, "content_text"), text(node, "summary"));
    return plain == null ? "" : FeedText.paragraphs(plain);
  }

  /** Ids may be numbers. */
  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull() ? value.asString() : null;
  }
}
