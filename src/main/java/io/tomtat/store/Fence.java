package io.tomtat.store;

/**
 * The right to write for a job: the number its holder got with the lease. A successor has a higher
 * one, and from then on every write under the old number is refused.
 */
public record Fence(String job, long number) {}
