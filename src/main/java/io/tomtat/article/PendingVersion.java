package io.tomtat.article;

/**
 * A version that waits for its outcome.
 *
 * @param id of the row in {@code version}
 * @param take from 1; each retry raises it
 */
public record PendingVersion(long id, int take, Article article, Version version) {}
