package io.tomtat.model;

import org.jspecify.annotations.Nullable;

/**
 * The limits a minute as the provider states them; null: none is stated, so it is learned.
 *
 * @param tokensPerMinute of input and output together
 */
record PaceSettings(
    @Nullable Integer requestsPerMinute,
    @Nullable Integer tokensPerMinute,
    @Nullable Integer outputTokensPerMinute) {

  static final PaceSettings NONE = new PaceSettings(null, null, null);
}
