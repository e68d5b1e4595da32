package io.tomtat.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds many phrases in a text in one go. */
final class PhraseIndex<T> {

  /**
   * @param start the first word's place
   * @param length in words
   */
  record Hit<T>(T value, int start, int length) {
    int end() {
      return start + length;
    }
  }

  private record Entry<T>(List<String> phrase, T value) {
    boolean standsIn(List<String> words, int at) {
      return at + phrase.size() <= words.size()
          && words.subList(at, at + phrase.size()).equals(phrase);
    }
  }

  private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

  void add(List<String> phrase, T value) {
    if (!phrase.isEmpty()) {
      List<Entry<T>> entries = byFirst.computeIfAbsent(phrase.get(0), first -> new ArrayList<>());
      int at = entries.size();
      while (at > 0 && entries.get(at - 1).phrase().size() < phrase.size()) {
        at--;
      }
      entries.add(at, new Entry<>(phrase, value));
    }
  }

  /** Every phrase that occurs, the overlapping ones too; at each place the longest first. */
  List<Hit<T>> in(List<String> words) {
    List<Hit<T>> found = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      for (Entry<T> entry : byFirst.getOrDefault(words.get(at), List.of())) {
        if (entry.standsIn(words, at)) {
          found.add(new Hit<>(entry.value(), at, entry.phrase().size()));
        }
      }
    }
    return found;
  }
}
