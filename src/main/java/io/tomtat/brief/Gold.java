package io.tomtat.brief;

import io.tomtat.article.Article;
import io.tomtat.article.Metadata;
import io.tomtat.article.Timestamp;
import io.tomtat.article.Version;
import io.tomtat.model.PersonNeededException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An annotated article: what a good briefing of it holds.
 *
 * @param id of the row
 * @param key by which a briefing's URI is found: the file's name, for an item of a container {@code
 *     file#guid}
 * @param version as annotated: each paragraph of the body is one sentence
 * @param summary the reference in English; empty if there is none
 * @param boilerplate strings that must not show in a briefing
 */
public record Gold(
    String id,
    String key,
    Version version,
    String summary,
    List<Fact> facts,
    List<Name> names,
    List<String> boilerplate) {

  private static final JsonMapper JSON = JsonMapper.shared();

  public Gold {
    facts = List.copyOf(facts);
    names = List.copyOf(names);
    boilerplate = List.copyOf(boilerplate);
  }

  /**
   * @param weight 3: must be in a good summary; 2: should be in summary or key points; 1: a detail
   */
  public record Fact(String text, int weight) {}

  public record Name(String vi, String en) {}

  /**
   * Reads the rows of a gold file, JSON Lines with the fields {@code id, file, guid, title_vi,
   * published, body, captions, facts, names, boilerplate_snippets, summary_en}; only id, file and
   * body are required.
   *
   * @param place for messages
   * @throws PersonNeededException naming line, reason and remedy
   */
  public static List<Gold> parse(String place, String text) {
    List<Gold> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        rows.add(row("%s, line %d".formatted(place, number), line));
      }
    }
    if (rows.isEmpty()) {
      throw new PersonNeededException(
          place + " holds no row; a gold file has one JSON object a line");
    }
    return rows;
  }

  private static Gold row(String place, String line) {
    JsonNode row;
    try {
      row = JSON.readTree(line);
    } catch (JacksonException e) {
      throw new PersonNeededException(
          "%s is not valid JSON (%s); a gold file has one object a line"
              .formatted(place, e.getOriginalMessage()));
    }
    for (String field : List.of("id", "file", "body")) {
      if (row.path(field).asString("").isBlank()) {
        throw new PersonNeededException(
            "%s lacks %s; every row needs id, file and body".formatted(place, field));
      }
    }
    return new Gold(
        row.path("id").asString(),
        key(row),
        version(row),
        row.path("summary_en").asString(""),
        row.path("facts")
            .valueStream()
            .map(f -> new Fact(f.path("text").asString(""), f.path("weight").asInt(1)))
            .toList(),
        row.path("names")
            .valueStream()
            .map(n -> new Name(n.path("vi").asString(""), n.path("en").asString("")))
            .toList(),
        texts(row, "boilerplate_snippets"));
  }

  private static String key(JsonNode row) {
    String file = row.path("file").asString();
    String guid = row.path("guid").asString("");
    return key(guid.isEmpty() ? file : file + "#" + guid);
  }

  /** Folders do not count: the documents may lie elsewhere. A web address is itself. */
  private static String key(String uri) {
    if (uri.contains("://")) {
      return uri;
    }
    int item = uri.indexOf('#');
    String path = item < 0 ? uri : uri.substring(0, item);
    String name = path.substring(path.lastIndexOf('/') + 1);
    return Normalizer.normalize(item < 0 ? name : name + uri.substring(item), Normalizer.Form.NFC);
  }

  private static Version version(JsonNode row) {
    List<List<String>> paragraphs =
        Arrays.stream(row.path("body").asString().split("\n\\s*\n"))
            .map(paragraph -> List.of(nfc(paragraph)))
            .toList();
    return Version.of(
        nfc(row.path("title_vi").asString("")),
        paragraphs,
        texts(row, "captions").stream().map(Gold::nfc).toList(),
        new Metadata(
            text(row, "author"), text(row, "source"), published(row), null, null, null, "vi"));
  }

  private static @Nullable Timestamp published(JsonNode row) {
    String published = row.path("published").asString("");
    return published.isEmpty() ? null : Timestamp.parse(published);
  }

  private static @Nullable String text(JsonNode row, String field) {
    String text = row.path(field).asString("");
    return text.isBlank() ? null : text;
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("(?U)\\s+", " ").strip();
  }

  private static List<String> texts(JsonNode row, String field) {
    return row.path(field).valueStream().map(JsonNode::asString).toList();
  }

  /** Whether a briefing is of this article. */
  public boolean isOf(Article article) {
    return key(article.uri()).equals(key);
  }
}
