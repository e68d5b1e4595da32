package io.tomtat.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a source could not give, told when all the rest has been given. */
final class Trouble {

  private static final int NAMED = 3;

  private final List<String> all = new ArrayList<>();

  /**
   * @param words which document, and why; what to do if that is not plain
   */
  void add(String words) {
    all.add(words);
  }

  /** The first few in words, and how many more; empty if there were none. */
  Optional<String> words() {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String named = String.join("; ", all.subList(0, Math.min(NAMED, all.size())));
    int more = all.size() - NAMED;
    return Optional.of(more > 0 ? "%s; and %,d more".formatted(named, more) : named);
  }
}
