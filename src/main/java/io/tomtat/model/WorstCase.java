package io.tomtat.model;

import io.tomtat.article.Price;
import io.tomtat.article.Usage;
import io.tomtat.model.Request.Message;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one request may take at most. No tokenizer in use makes more than one token of two
 * characters of Vietnamese or English on average; the answer is limited by the request itself.
 */
public final class WorstCase {

  private static final int CHARACTERS_PER_TOKEN = 2;

  /** Roles, separators and the like: a few tokens a message. */
  private static final int FRAME = 20;

  private WorstCase() {}

  public static Usage of(Request request) {
    long characters = request.schemaText().length();
    for (Message message : request.messages()) {
      characters += message.text().length();
    }
    long input =
        (characters + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN
            + (long) FRAME * (request.messages().size() + 1);
    return new Usage(input, 0, request.maxOutputTokens());
  }

  /**
   * @return dollars, null without a price
   */
  public static @Nullable BigDecimal cost(Usage usage, @Nullable Price price) {
    return price == null ? null : price.worst(usage);
  }
}
