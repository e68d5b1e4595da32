package io.tomtat.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the names of units in a text; the longest name wins. */
final class UnitNames {

  /**
   * @param end index of the token after it
   */
  record Found(Unit unit, int end) {}

  private record Name(Tokens tokens, Unit unit) {}

  private final Map<String, List<Name>> byFirstToken = new HashMap<>();
  private final Notation notation;

  UnitNames(Notation notation) {
    this.notation = notation;
  }

  /** Several names of one unit, a comma between them. */
  UnitNames with(Unit unit, String names) {
    for (String name : names.split(",", -1)) {
      Tokens tokens = Tokens.of(name.strip(), notation);
      List<Name> same =
          byFirstToken.computeIfAbsent(tokens.get(0).folded(), any -> new ArrayList<>());
      same.add(new Name(tokens, unit));
      same.sort(Comparator.comparing((Name each) -> each.tokens.size()).reversed());
    }
    return this;
  }

  Optional<Found> at(Tokens text, int index) {
    for (Name name : byFirstToken.getOrDefault(text.get(index).folded(), List.of())) {
      if (stands(name.tokens, text, index)) {
        return Optional.of(new Found(name.unit, index + name.tokens.size()));
      }
    }
    return Optional.empty();
  }

  private static boolean stands(Tokens name, Tokens text, int index) {
    for (int i = 0; i < name.size(); i++) {
      boolean same = name.get(i).folded().equals(text.get(index + i).folded());
      if (!same || (i > 0 && name.glued(i) != text.glued(index + i))) {
        return false;
      }
    }
    return true;
  }
}
