package io.tomtat.brief;

import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import io.tomtat.article.Briefing.Name;
import io.tomtat.article.Briefing.Topic;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The form of the model's answer. Every field is required; where there is nothing, it is empty. */
final class AnswerSchema {

  static final List<String> WITHHOLD = List.of("none", "not-news", "unreadable", "contradictory");
  static final List<String> TOPICS = Arrays.stream(Topic.values()).map(Topic::code).toList();
  static final List<String> KINDS = Arrays.stream(Name.Kind.values()).map(Name.Kind::code).toList();

  static final JsonObjectSchema STATEMENT =
      closed(
          JsonObjectSchema.builder().addStringProperty("text").addProperty("evidence", numbers()));

  private static final JsonObjectSchema DATELINE =
      closed(texts("place", "date").addProperty("evidence", numbers()));

  private static final JsonObjectSchema PERSON =
      closed(texts("vi", "en", "role_vi", "role_en").addProperty("evidence", numbers()));

  private static final JsonObjectSchema NAME =
      closed(texts("vi", "en").addEnumProperty("kind", KINDS));

  private static final JsonObjectSchema DOCUMENT =
      closed(texts("vi", "en", "issuer", "date").addProperty("evidence", numbers()));

  private static final JsonObjectSchema ROOT =
      closed(
          JsonObjectSchema.builder()
              .addEnumProperty("withhold", WITHHOLD)
              .addEnumProperty("topic", TOPICS)
              .addProperty("title", STATEMENT)
              .addProperty("dateline", DATELINE)
              .addProperty("summary", list(STATEMENT))
              .addProperty("key_points", list(STATEMENT))
              .addProperty("people", list(PERSON))
              .addProperty("names", list(NAME))
              .addProperty("documents", list(DOCUMENT)));

  static final JsonSchema SCHEMA = JsonSchema.builder().name("briefing").rootElement(ROOT).build();

  /** The same as text, for hashes and for prompts. */
  static final String TEXT =
      JsonMapper.shared().writeValueAsString(JsonSchemaElementUtils.toMap(ROOT, true));

  private AnswerSchema() {}

  private static JsonObjectSchema.Builder texts(String... names) {
    JsonObjectSchema.Builder object = JsonObjectSchema.builder();
    Arrays.stream(names).forEach(object::addStringProperty);
    return object;
  }

  static JsonObjectSchema closed(JsonObjectSchema.Builder object) {
    List<String> names = List.copyOf(object.build().properties().keySet());
    return object.required(names).additionalProperties(false).build();
  }

  static JsonArraySchema list(JsonSchemaElement items) {
    return JsonArraySchema.builder().items(items).build();
  }

  private static JsonArraySchema numbers() {
    return list(new JsonIntegerSchema());
  }
}
