package io.tomtat.brief;

import io.tomtat.article.Syllables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Vietnamese terms with their binding English. */
final class Glossary {

  /**
   * @param category for the reader of the file only
   * @param note what not to write, or when; may be empty
   */
  record Row(String vi, String en, String category, String note) {
    /** As it is sent: {@code vi = en (note)}. */
    String line() {
      return note.isEmpty() ? vi + " = " + en : "%s = %s (%s)".formatted(vi, en, note);
    }
  }

  private record Term(List<String> syllables, Row row) {
    boolean standsIn(List<String> text, int at) {
      return at + syllables.size() <= text.size()
          && text.subList(at, at + syllables.size()).equals(syllables);
    }
  }

  private final Collection<Row> rows;
  private final int overrides;
  private final Map<String, List<Term>> byFirstSyllable = new HashMap<>();

  /**
   * @param own rows that add to the bundled ones, and take the place of those with the same term
   */
  Glossary(List<Row> bundled, List<Row> own) {
    Syllables syllables = new Syllables();
    Map<List<String>, Row> all = new LinkedHashMap<>();
    bundled.forEach(row -> all.put(syllables.of(row.vi()), row));
    Set<List<String>> known = Set.copyOf(all.keySet());
    own.forEach(row -> all.put(syllables.of(row.vi()), row));
    rows = List.copyOf(all.values());
    overrides =
        (int)
            own.stream()
                .map(row -> syllables.of(row.vi()))
                .distinct()
                .filter(known::contains)
                .count();
    all.forEach(this::index);
  }

  private void index(List<String> syllables, Row row) {
    List<Term> terms =
        byFirstSyllable.computeIfAbsent(syllables.get(0), first -> new ArrayList<>());
    terms.add(new Term(syllables, row));
    terms.sort(Comparator.comparingInt((Term term) -> -term.syllables().size()));
  }

  int size() {
    return rows.size();
  }

  /** How many of the bundled rows the prompt's own have taken the place of. */
  int overrides() {
    return overrides;
  }

  Collection<Row> rows() {
    return rows;
  }

  /** The rows that occur, in order of appearance. Where terms overlap, the longest counts. */
  Collection<Row> in(Collection<String> texts) {
    Syllables syllables = new Syllables();
    Set<Row> found = new LinkedHashSet<>();
    texts.forEach(text -> find(syllables.of(text), found));
    return found;
  }

  /**
   * Every row that occurs, also those within longer terms.
   *
   * @param syllables of one text
   */
  Set<Row> all(List<String> syllables) {
    Set<Row> found = new LinkedHashSet<>();
    for (int at = 0; at < syllables.size(); at++) {
      for (Term term : byFirstSyllable.getOrDefault(syllables.get(at), List.of())) {
        if (term.standsIn(syllables, at)) {
          found.add(term.row());
        }
      }
    }
    return found;
  }

  private void find(List<String> text, Set<Row> found) {
    for (int at = 0; at < text.size(); ) {
      Term term = longest(text, at);
      if (term == null) {
        at++;
      } else {
        found.add(term.row());
        at += term.syllables().size();
      }
    }
  }

  private @Nullable Term longest(List<String> text, int at) {
    for (Term term : byFirstSyllable.getOrDefault(text.get(at), List.of())) {
      if (term.standsIn(text, at)) {
        return term;
      }
    }
    return null;
  }
}
