package io.tomtat.bench;

import java.util.Optional;

/** A request that waits for its moment. */
final class Waiting implements Comparable<Waiting> {

  final Connection connection;
  final long number;
  final String article;
  final long hash;
  final int promptTokens;
  final Optional<Fault> fault;

  /** By {@link System#nanoTime}. */
  long due;

  /** When a hanging or dripping one is closed. */
  long end;

  boolean dripping;

  Waiting(
      Connection connection,
      long number,
      String article,
      long hash,
      int promptTokens,
      Optional<Fault> fault) {
    this.connection = connection;
    this.number = number;
    this.article = article;
    this.hash = hash;
    this.promptTokens = promptTokens;
    this.fault = fault;
  }

  boolean meets(Fault kind) {
    return fault.equals(Optional.of(kind));
  }

  boolean billable() {
    return fault.isEmpty() || fault.get().billable;
  }

  @Override
  public int compareTo(Waiting other) {
    return due != other.due ? Long.compare(due, other.due) : Long.compare(number, other.number);
  }
}
