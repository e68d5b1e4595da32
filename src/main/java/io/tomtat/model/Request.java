package io.tomtat.model;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.tomtat.article.Article;
import io.tomtat.article.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a model.
 *
 * @param article what it is about; not sent
 * @param messages the system's first
 * @param schema of the answer
 * @param schemaText the same as JSON text
 * @param maxOutputTokens the answer's limit, whatever the model thinks aloud included
 */
public record Request(
    Article article,
    List<Message> messages,
    JsonSchema schema,
    String schemaText,
    int maxOutputTokens) {

  public Request {
    messages = List.copyOf(messages);
  }

  /** One turn of the conversation. */
  public record Message(Role role, String text) {
    /** Whose turn it is. */
    public enum Role {
      SYSTEM,
      USER,
      ASSISTANT
    }
  }

  public Request withMaxOutputTokens(int tokens) {
    return new Request(article, messages, schema, schemaText, tokens);
  }

  /** The schema for a service that enforces it; null if it travels in the prompt. */
  @Nullable ResponseFormat format(ModelSettings settings) {
    return settings.strictSchema()
        ? ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(schema).build()
        : null;
  }

  /** The conversation goes on. */
  public Request with(Message... more) {
    List<Message> all = new ArrayList<>(messages);
    all.addAll(List.of(more));
    return new Request(article, all, schema, schemaText, maxOutputTokens);
  }

  /** Identity of all that decides the answer: messages, schema, limit, model and its settings. */
  public Hash hash(ModelSettings settings) {
    List<String> parts = new ArrayList<>();
    for (Message message : messages) {
      parts.add(message.role().name().toLowerCase(Locale.ROOT));
      parts.add(message.text());
    }
    parts.add(schemaText);
    parts.add(Integer.toString(maxOutputTokens));
    parts.add(settings.provider().code());
    parts.add(settings.name());
    settings.parameters().forEach((name, value) -> parts.add(name + "=" + value));
    return Hash.of(parts);
  }
}
