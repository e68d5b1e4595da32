package io.tomtat.cli;

import io.tomtat.brief.Prompt;

/** What articles are likely to take, in tokens, before any was sent. */
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

  String words() {
    return "about %,d tokens in and %,d out, without what is thought"
        .formatted(inputTokens, outputTokens);
  }
}
