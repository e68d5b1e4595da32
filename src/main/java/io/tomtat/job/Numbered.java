package io.tomtat.job;

/**
 * Something with its place in the order in which sources showed it, which is not the order in which
 * it is saved.
 */
record Numbered<T>(long number, T what) {

  <U> Numbered<U> with(U other) {
    return new Numbered<>(number, other);
  }
}
