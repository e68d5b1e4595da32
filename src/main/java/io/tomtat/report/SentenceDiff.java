package io.tomtat.report;

import io.tomtat.article.Syllables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays two texts beside each other, sentence by sentence: the longest common subsequence of equal
 * sentences, and between them pairs of the most similar ones.
 */
final class SentenceDiff {

  /** Share of syllables from which two sentences are one that was changed; unrelated ones: 0.2. */
  private static final double SIMILAR = 0.5;

  /** Weighs more than a pair of similar ones, so that no equal one is given up for it. */
  private static final double EQUAL = 2;

  /** Pairs to look at; longer texts are told apart by their equal sentences alone. */
  private static final long MOST_PAIRS = 1_000_000;

  private final List<String> old;
  private final List<String> now;

  SentenceDiff(List<String> old, List<String> now) {
    int start = commonStart(old, now);
    int end = commonEnd(old.subList(start, old.size()), now.subList(start, now.size()));
    this.old = old.subList(start, old.size() - end);
    this.now = now.subList(start, now.size() - end);
  }

  private static int commonStart(List<String> one, List<String> other) {
    int count = 0;
    while (count < Math.min(one.size(), other.size()) && one.get(count).equals(other.get(count))) {
      count++;
    }
    return count;
  }

  private static int commonEnd(List<String> one, List<String> other) {
    int count = 0;
    while (count < Math.min(one.size(), other.size())
        && one.get(one.size() - 1 - count).equals(other.get(other.size() - 1 - count))) {
      count++;
    }
    return count;
  }

  /** What differs, in the order of the text. */
  List<Correction> corrections() {
    return (long) old.size() * now.size() > MOST_PAIRS ? unpaired() : paired();
  }

  private List<Correction> unpaired() {
    Set<String> before = new HashSet<>(old);
    Set<String> after = new HashSet<>(now);
    List<Correction> all = new ArrayList<>();
    old.stream().filter(s -> !after.contains(s)).forEach(s -> all.add(new Correction(s, null)));
    now.stream().filter(s -> !before.contains(s)).forEach(s -> all.add(new Correction(null, s)));
    return all;
  }

  private List<Correction> paired() {
    double[][] likeness = likeness();
    double[][] best = best(likeness);
    List<Correction> all = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && (j == now.size() || best[i][j] == best[i + 1][j])) {
        add(all, old.get(i++), null);
      } else if (i == old.size() || best[i][j] == best[i][j + 1]) {
        add(all, null, now.get(j++));
      } else {
        add(all, old.get(i++), now.get(j++));
      }
    }
    return all;
  }

  private static void add(List<Correction> all, @Nullable String old, @Nullable String now) {
    if (old == null || !old.equals(now)) {
      all.add(new Correction(old, now));
    }
  }

  /** What pairs of the sentences from i and from j on are worth at best. */
  private double[][] best(double[][] likeness) {
    double[][] best = new double[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        double pair = likeness[i][j] == 0 ? 0 : best[i + 1][j + 1] + likeness[i][j];
        best[i][j] = Math.max(pair, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    return best;
  }

  private double[][] likeness() {
    Syllables syllables = new Syllables();
    List<Map<String, Integer>> before = old.stream().map(s -> counts(syllables.of(s))).toList();
    List<Map<String, Integer>> after = now.stream().map(s -> counts(syllables.of(s))).toList();
    double[][] likeness = new double[old.size()][now.size()];
    for (int i = 0; i < old.size(); i++) {
      for (int j = 0; j < now.size(); j++) {
        likeness[i][j] =
            old.get(i).equals(now.get(j)) ? EQUAL : likeness(before.get(i), after.get(j));
      }
    }
    return likeness;
  }

  private static Map<String, Integer> counts(List<String> syllables) {
    Map<String, Integer> counts = new HashMap<>();
    syllables.forEach(syllable -> counts.merge(syllable, 1, Integer::sum));
    return counts;
  }

  /** Dice's coefficient; 0 below {@link #SIMILAR}. */
  private static double likeness(Map<String, Integer> one, Map<String, Integer> other) {
    int common = 0;
    for (Map.Entry<String, Integer> syllable : one.entrySet()) {
      common += Math.min(syllable.getValue(), other.getOrDefault(syllable.getKey(), 0));
    }
    double dice = 2.0 * common / (sum(one) + sum(other));
    return dice < SIMILAR ? 0 : dice;
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
