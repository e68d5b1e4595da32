package io.tomtat.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The figures of a text, as it writes them: amounts, percentages, dates, times. */
public final class Figures {

  /** {@code 6.412,7}, {@code 18,4%}, {@code 21/10/2026}, {@code 17:42}, {@code 2026}. */
  private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,:/]\\d+)*%?");

  private Figures() {}

  /** Where they stand, in their order. */
  public static List<MatchResult> find(String text) {
    return FIGURE.matcher(text).results().toList();
  }

  /** Each once. */
  public static Set<String> in(String text) {
    Set<String> all = new HashSet<>();
    find(text).forEach(found -> all.add(found.group()));
    return all;
  }
}
