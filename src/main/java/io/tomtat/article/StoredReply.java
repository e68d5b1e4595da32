package io.tomtat.article;

/**
 * A reply as the ledger keeps it, with what is known of its origin.
 *
 * @param attempt from 1 within the version's take
 */
public record StoredReply(int attempt, Reply reply, Provenance provenance) {}
