package io.tomtat.brief;

import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import tools.jackson.databind.json.JsonMapper;

/** The form of the notes on a part of a long article. */
final class NotesSchema {

  private static final JsonObjectSchema ROOT =
      AnswerSchema.closed(
          JsonObjectSchema.builder()
              .addProperty("notes", AnswerSchema.list(AnswerSchema.STATEMENT)));

  static final JsonSchema SCHEMA = JsonSchema.builder().name("notes").rootElement(ROOT).build();

  /** The same as text, for hashes and for prompts. */
  static final String TEXT =
      JsonMapper.shared().writeValueAsString(JsonSchemaElementUtils.toMap(ROOT, true));

  private NotesSchema() {}
}
