package io.tomtat.source;

import io.tomtat.article.Hash;
import io.tomtat.article.Reason;
import io.tomtat.source.Lines.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lines of a JSON Lines file. One that is broken is told, and the others are read. */
final class JsonLines implements Records {

  /** Bytes; no article is as long, and many lines wait at the same time. */
  static final int LONGEST = 4_000_000;

  private final Lines lines;
  private final String file;
  private final Fields fields;

  private JsonLines(Lines lines, String file, Fields fields) {
    this.lines = lines;
    this.file = file;
    this.fields = fields;
  }

  static JsonLines open(Path path, String file, Fields fields) throws IOException {
    return new JsonLines(new Lines(Unpacked.open(path), LONGEST), file, fields);
  }

  @Override
  public @Nullable Piece next() throws IOException {
    return next(entry -> Piece.of(entry, file), broken -> broken);
  }

  /** Without what a piece is known again by: hashes take most of the time. */
  @Override
  public @Nullable Name nextName() throws IOException {
    return next(entry -> new Name(entry.uri(), true), piece -> new Name(piece.uri(), true));
  }

  private <T> @Nullable T next(Function<Entry, T> whole, Function<Piece, T> broken)
      throws IOException {
    for (Line line = lines.next(); line != null; line = lines.next()) {
      byte[] json = withoutMark(line);
      if (!isBlank(json)) {
        return read(line, json, whole, broken);
      }
    }
    return null;
  }

  private <T> T read(Line line, byte[] json, Function<Entry, T> whole, Function<Piece, T> broken) {
    if (line.isCut()) {
      return broken.apply(tooLong(line));
    }
    try {
      JsonNode node = JsonMapper.shared().readTree(json);
      return node.isObject()
          ? whole.apply(Entry.of(fields, path -> value(node, path)))
          : broken.apply(broken(line, Reason.UNREADABLE, "it is no JSON object"));
    } catch (JacksonException e) {
      return broken.apply(
          broken(line, Reason.UNREADABLE, "it is not JSON: " + e.getOriginalMessage()));
    }
  }

  private Piece tooLong(Line line) {
    return broken(
        line, Reason.TOO_LARGE, "%,d bytes; a line may have %,d".formatted(line.length(), LONGEST));
  }

  /** Known by its bytes: a line above it that goes or comes makes no other of it. */
  private Piece broken(Line line, Reason reason, String words) {
    String uri = "line-" + Hash.of(List.of(Hash.of(line.bytes()).hex(), "" + line.length())).hex();
    return Piece.broken(
        uri, file, reason, "%s, line %,d: %s".formatted(file, line.number(), words));
  }

  /** Of a path like {@code meta.author.name}; of a list all values. */
  static @Nullable String value(JsonNode node, String path) {
    String values =
        values(node, path)
            .map(JsonLines::text)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? null : values;
  }

  private static Stream<JsonNode> values(JsonNode node, String path) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false).flatMap(each -> values(each, path));
    } else if (path.isEmpty()) {
      return Stream.of(node);
    } else if (node.has(path)) {
      return values(node.get(path), "");
    }
    int dot = path.indexOf('.');
    return dot < 0
        ? Stream.empty()
        : values(node.path(path.substring(0, dot)), path.substring(dot + 1));
  }

  /** Ids may be numbers. */
  private static @Nullable String text(JsonNode value) {
    return value.isValueNode() && !value.isNull() ? value.asString() : null;
  }

  /** The first line may begin with UTF-8's mark. */
  private static byte[] withoutMark(Line line) {
    byte[] bytes = line.bytes();
    boolean marked =
        line.number() == 1
            && bytes.length >= 3
            && (bytes[0] & 0xFF) == 0xEF
            && (bytes[1] & 0xFF) == 0xBB
            && (bytes[2] & 0xFF) == 0xBF;
    return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte each : bytes) {
      if (each != ' ' && each != '\t' && each != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
