package io.tomtat.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a source could not give, told when all the rest has been given. */
final class Trouble {

  private static final int NAMED = 3;

  private final List<String> first = new ArrayList<>();
  private int more;

  /**
   * @param words which document, and why; what to do if that is not plain
   */
  void add(String words) {
    if (first.size() < NAMED) {
      first.add(words);
    } else {
      more++;
    }
  }

  /** The first few in words, and how many more; empty if there were none. */
  Optional<String> words() {
    if (first.isEmpty()) {
      return Optional.empty();
    }
    String named = String.join("; ", first);
    return Optional.of(more > 0 ? "%s; and %,d more".formatted(named, more) : named);
  }
}
