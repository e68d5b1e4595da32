package io.tomtat.cli;

import io.tomtat.article.Price;
import io.tomtat.article.Usage;
import io.tomtat.brief.Prompt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What articles are likely to take before any was sent. */
record Expected(int articles, long inputTokens, long outputTokens) {

  /** Of a usual news article with its metadata. */
  private static final int ARTICLE_CHARACTERS = 3_800;

  private static final int SCHEMA_TOKENS = 700;
  private static final int ANSWER_TOKENS = 1_100;

  /** English has about four characters a token, Vietnamese about two and a half. */
  static Expected of(int articles, Prompt prompt) {
    long each = prompt.system().length() / 4 + SCHEMA_TOKENS + Math.round(ARTICLE_CHARACTERS / 2.5);
    return new Expected(articles, articles * each, (long) articles * ANSWER_TOKENS);
  }

  /**
   * @param price null if nobody wrote down what the model costs
   */
  String words(@Nullable Price price) {
    String tokens =
        "about %,d tokens in and %,d out, without what is thought"
            .formatted(inputTokens, outputTokens);
    return price == null
        ? tokens + "; what they cost is not known: write it into jobs/prices.yaml"
        : "%s: about USD %s (%s)".formatted(tokens, dollars(price), price);
  }

  /** To the cent: it is a guess. */
  private BigDecimal dollars(Price price) {
    return price.cost(new Usage(inputTokens, 0, outputTokens)).setScale(2, RoundingMode.HALF_UP);
  }
}
