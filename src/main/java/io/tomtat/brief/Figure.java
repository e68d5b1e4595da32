package io.tomtat.brief;

import java.util.List;
import java.util.Optional;

/**
 * A figure as it stands in a text.
 *
 * @param literal as written, with its unit
 * @param shown the same with the hedge before it
 * @param start index of its first character
 * @param readings what it may mean, the likeliest first: 2/10 is a date or two tenths
 * @param word whether it is a small number in words that measures nothing: four groups
 */
record Figure(
    String literal,
    String shown,
    int start,
    List<Value> readings,
    Hedge hedge,
    Change change,
    boolean word) {

  Figure {
    readings = List.copyOf(readings);
    if (readings.isEmpty()) {
      throw new IllegalArgumentException("'%s' means nothing".formatted(literal));
    }
  }

  Value first() {
    return readings.get(0);
  }

  <T extends Value> Optional<T> reading(Class<T> kind) {
    return readings.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
