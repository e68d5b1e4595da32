package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Dateline;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Briefing.Finding.Severity;
import io.tomtat.article.Briefing.Name;
import io.tomtat.article.Briefing.Paper;
import io.tomtat.article.Briefing.Person;
import io.tomtat.article.Briefing.Statement;
import io.tomtat.article.Briefing.Topic;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads a reply: patient with what stands around the JSON object, strict about its shape, and with
 * words for everything that is wrong, so that the model can put it right.
 */
final class AnswerReader {

  /** {@code <think>…</think>} before the answer. */
  private static final Pattern THOUGHTS =
      Pattern.compile("\\A\\s*<think>.*?</think>", Pattern.DOTALL);

  /** A fence of three backticks, with or without "json". */
  private static final Pattern FENCE =
      Pattern.compile("```[a-zA-Z]*\\s*(\\{.*})\\s*```", Pattern.DOTALL);

  /** White space of any length, control characters, lone surrogates. */
  private static final Pattern UNPRINTABLE = Pattern.compile("(?U)[\\s\\p{Cntrl}\\p{Cs}]+");

  private static final JsonMapper JSON = JsonMapper.shared();

  private final List<Finding> problems = new ArrayList<>();

  private AnswerReader() {}

  static Answer read(String reply) {
    return new AnswerReader().answer(reply);
  }

  /**
   * The notes of a reply about a part of a long article.
   *
   * @param problems is given what is wrong with its form
   */
  static List<Statement> notes(String reply, List<Finding> problems) {
    AnswerReader reader = new AnswerReader();
    JsonNode root = reader.parse(unwrap(reply));
    List<Statement> notes =
        root.isObject() ? reader.list(root, "notes", reader::statement) : List.of();
    problems.addAll(reader.problems);
    return notes;
  }

  private Answer answer(String reply) {
    JsonNode root = parse(unwrap(reply));
    if (!root.isObject()) {
      return new Answer.Faulty(problems);
    }
    String withhold = choice(root, "answer", 0, "withhold", AnswerSchema.WITHHOLD);
    if (problems.isEmpty() && !withhold.equals("none")) {
      return new Answer.Withheld(withhold);
    }
    Briefing briefing = briefing(root);
    return problems.isEmpty() ? new Answer.Brief(briefing) : new Answer.Faulty(problems);
  }

  private static String unwrap(String reply) {
    String text = THOUGHTS.matcher(reply).replaceFirst("").strip();
    Matcher fence = FENCE.matcher(text);
    return fence.find() ? fence.group(1) : text;
  }

  private JsonNode parse(String text) {
    try {
      JsonNode root = JSON.readTree(text);
      if (!root.isObject()) {
        wrong("answer", 0, "must be one JSON object and nothing around it");
      }
      return root;
    } catch (JacksonException e) {
      wrong("answer", 0, "is not complete, valid JSON: " + e.getOriginalMessage());
      return MissingNode.getInstance();
    }
  }

  private Briefing briefing(JsonNode root) {
    String topic = choice(root, "topic", 0, "topic", AnswerSchema.TOPICS);
    return new Briefing(
        topic.isEmpty() ? Topic.OTHER : Topic.valueOf(topic.toUpperCase(Locale.ROOT)),
        statement(object(root, "title"), new Place("title", 0)),
        dateline(object(root, "dateline"), new Place("dateline", 0)),
        list(root, "summary", this::statement),
        list(root, "key_points", this::statement),
        list(root, "people", this::person),
        list(root, "names", this::name),
        list(root, "documents", this::document),
        List.of());
  }

  private record Place(String part, int position) {}

  private Statement statement(JsonNode node, Place at) {
    return new Statement(text(node, at, "text"), evidence(node, at));
  }

  private Dateline dateline(JsonNode node, Place at) {
    return new Dateline(text(node, at, "place"), text(node, at, "date"), evidence(node, at));
  }

  private Person person(JsonNode node, Place at) {
    return new Person(
        text(node, at, "vi"),
        text(node, at, "en"),
        text(node, at, "role_vi"),
        text(node, at, "role_en"),
        evidence(node, at));
  }

  private Name name(JsonNode node, Place at) {
    String kind = choice(node, at.part(), at.position(), "kind", AnswerSchema.KINDS);
    return new Name(
        text(node, at, "vi"),
        text(node, at, "en"),
        kind.isEmpty() ? Name.Kind.ORGANISATION : Name.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
  }

  private Paper document(JsonNode node, Place at) {
    return new Paper(
        text(node, at, "vi"),
        text(node, at, "en"),
        text(node, at, "issuer"),
        text(node, at, "date"),
        evidence(node, at));
  }

  private JsonNode object(JsonNode root, String part) {
    JsonNode node = root.path(part);
    if (!node.isObject()) {
      wrong(part, 0, "is missing or not an object");
    }
    return node;
  }

  private <T> List<T> list(JsonNode root, String part, BiFunction<JsonNode, Place, T> read) {
    JsonNode items = root.path(part);
    List<T> all = new ArrayList<>();
    if (!items.isArray()) {
      wrong(part, 0, "is missing or not a list");
      return all;
    }
    for (JsonNode item : items) {
      Place at = new Place(part, all.size() + 1);
      if (!item.isObject()) {
        wrong(part, at.position(), "is not an object");
      }
      all.add(read.apply(item, at));
    }
    return all;
  }

  private String text(JsonNode node, Place at, String field) {
    JsonNode value = node.path(field);
    if (!value.isString()) {
      unlessKnown(node, at, field + " is missing or not a text");
      return "";
    }
    return tidy(value.stringValue());
  }

  /** JSON escapes may smuggle in NUL and halves of a character, which no database takes. */
  private static String tidy(String text) {
    String line = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    return Normalizer.normalize(line, Normalizer.Form.NFC);
  }

  private List<Integer> evidence(JsonNode node, Place at) {
    JsonNode value = node.path("evidence");
    List<Integer> numbers = new ArrayList<>();
    if (!value.isArray()) {
      unlessKnown(node, at, "evidence is missing or not a list");
      return numbers;
    }
    for (JsonNode number : value) {
      if (number.isInt()) {
        numbers.add(number.intValue());
      } else {
        wrong(at.part(), at.position(), "evidence must be numbers of sentences");
      }
    }
    return numbers.stream().distinct().toList();
  }

  private String choice(
      JsonNode node, String part, int position, String field, List<String> allowed) {
    String value = node.path(field).isString() ? node.path(field).stringValue() : "";
    if (!allowed.contains(value)) {
      wrong(part, position, "%s must be one of %s".formatted(field, String.join(", ", allowed)));
      return "";
    }
    return value;
  }

  /** What is not even an object was complained of already. */
  private void unlessKnown(JsonNode node, Place at, String message) {
    if (node.isObject()) {
      wrong(at.part(), at.position(), message);
    }
  }

  private void wrong(String part, int position, String message) {
    problems.add(new Finding(Severity.ERROR, "shape", part, position, message));
  }
}
