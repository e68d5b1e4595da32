package io.tomtat.brief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The name in the article that a wrong one comes nearest to. */
final class Nearest {

  /** More than any likeness: it has every word. */
  private static final double ALL_OF_IT = 2;

  private static final double AT_THE_END = 0.1;

  private final List<String> wrong;
  private List<String> best = List.of();
  private String shown = "";
  private double likeness;

  Nearest(SourceText source, List<String> wrong) {
    this.wrong = wrong;
    for (SourceText.Line line : source.lines()) {
      capitals(line.words());
    }
  }

  private void capitals(Words words) {
    for (int at = 0; at < words.size(); at++) {
      int end = at;
      while (end < words.size()
          && words.get(end).capital()
          && (end == at || words.gapBefore(end).isBlank())) {
        end++;
      }
      if (end > at) {
        consider(words, at, end);
        at = end;
      }
    }
  }

  /** The run, and each part of it that is as long as the wrong name; names stand at its end. */
  private void consider(Words words, int from, int to) {
    int size = Math.min(wrong.size(), to - from);
    for (int at = to - size; at >= from; at--) {
      compare(words, at, to, AT_THE_END);
    }
    for (int at = from; at + size < to; at++) {
      compare(words, at, at + size, 0);
    }
  }

  private void compare(Words words, int from, int to, double bonus) {
    List<String> name = words.plain().subList(from, to);
    double like = name.containsAll(wrong) ? ALL_OF_IT : likeness(name);
    if (like + bonus > likeness) {
      best = name;
      likeness = like + bonus;
      shown = words.shown(from, to);
    }
  }

  /** 1 for the same words, whatever their order. */
  private double likeness(List<String> name) {
    double sum = 0;
    for (String word : wrong) {
      sum += name.stream().mapToDouble(other -> alike(word, other)).max().orElse(0);
    }
    return sum / Math.max(wrong.size(), name.size());
  }

  /** 1 less the part of the letters that would have to be changed. */
  private static double alike(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    return 1.0 - (double) distance(one, other) / longer;
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }

  boolean isNear() {
    return likeness >= 0.5;
  }

  /** The same words in another order. */
  boolean reordered() {
    Set<String> all = new HashSet<>(best);
    return wrong.size() > 1
        && all.containsAll(wrong)
        && SourceText.inOrder(wrong, best) < wrong.size();
  }

  /** Family and given name without what stands between them. */
  boolean shortened() {
    List<String> left = new ArrayList<>(best);
    return wrong.size() > 1
        && wrong.size() < left.size()
        && SourceText.inOrder(wrong, left) == wrong.size();
  }

  /** As the article writes it. */
  String shown() {
    return shown;
  }
}
