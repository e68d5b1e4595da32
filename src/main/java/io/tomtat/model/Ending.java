package io.tomtat.model;

import io.tomtat.article.Reply.Finish;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a reply ended and what it is billed for, read from its body before anything else:
 * LangChain4j's exceptions drop the bill, and its finish reasons know no refusal.
 *
 * @param words of a refusal or a filter; may be empty
 */
record Ending(Finish finish, String words, Tokens tokens) {

  /**
   * What is billed; null where the service does not say.
   *
   * @param input cached ones included
   * @param output what was thought included
   */
  record Tokens(@Nullable Integer input, @Nullable Integer cached, @Nullable Integer output) {}

  /** Whether there is anything to keep although no text was found. */
  boolean withoutText() {
    return finish == Finish.REFUSAL || finish == Finish.CONTENT_FILTER || finish == Finish.LENGTH;
  }

  /** Null if it is no whole number. */
  static @Nullable Integer number(JsonNode node) {
    return node.isInt() ? node.intValue() : null;
  }

  /** Null only if the first is; a part that is not told counts as none. */
  static @Nullable Integer sum(JsonNode first, JsonNode... more) {
    Integer sum = number(first);
    for (JsonNode part : more) {
      sum = sum == null ? null : Integer.valueOf(sum + part.asInt(0));
    }
    return sum;
  }

  /** The tokens of an OpenAI-like {@code usage}. */
  static Tokens usage(JsonNode usage) {
    JsonNode cached = usage.path("prompt_tokens_details").path("cached_tokens");
    return new Tokens(
        number(usage.path("prompt_tokens")),
        number(cached.isMissingNode() ? usage.path("prompt_cache_hit_tokens") : cached),
        number(usage.path("completion_tokens")));
  }
}
