package io.tomtat.brief;

import java.util.List;

/**
 * A figure found in a row of tokens.
 *
 * @param end index of the token after it
 * @param readings the likeliest first
 * @param word whether it is a small number in words that measures nothing
 */
record Found(int end, List<Value> readings, boolean word) {

  static Found of(int end, Value... readings) {
    return new Found(end, List.of(readings), false);
  }
}
