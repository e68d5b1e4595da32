package io.tomtat.brief;

import io.tomtat.brief.Glossary.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a glossary row allows and forbids in English. In {@code en} brackets hold what may be left
 * out or, if it reads as a term of its own, stand alone; a semicolon or slash separates choices. In
 * {@code note} a quoted phrase after "not", "never" or "avoid" is forbidden; one followed by
 * "accepted", "variant", "common" or "in short" is allowed.
 *
 * @param accepted in plain words, the fullest first
 * @param forbidden in plain words
 */
record Rendering(Row row, List<List<String>> accepted, List<List<String>> forbidden) {

  /** {@code scheme (project plan)}. */
  private static final Pattern BRACKETS = Pattern.compile("\\s*\\(([^)]*)\\)");

  /** {@code 'State Bank'}, an apostrophe within allowed. */
  private static final Pattern QUOTED =
      Pattern.compile("(?<![\\p{L}'])'((?:[^']|'(?=\\p{L}))+)'(?!\\p{L})");

  /** {@code not 'commissioner'}. */
  private static final Pattern REFUSED = Pattern.compile("(?i)\\b(not|never|avoid)\\s*$");

  /** {@code 'Politburo' is common}. */
  private static final Pattern ALLOWED =
      Pattern.compile(
          "(?i)^\\s*(is )?(also )?(accepted|a variant|a common variant|common|in short)");

  /** Beginnings of an addition: it is no term of its own. */
  private static final Pattern ADDITION =
      Pattern.compile("(?i)^(of|in|at|for|to|provincial|by|also|historical|Party)\\b.*");

  static Rendering of(Row row) {
    Set<List<String>> accepted = new LinkedHashSet<>();
    Set<List<String>> forbidden = new LinkedHashSet<>();
    for (String choice : row.en().split(";|\\s/\\s", 0)) {
      choices(choice.strip()).forEach(each -> accept(accepted, each));
    }
    readNote(row.note(), accepted, forbidden);
    forbidden.removeAll(accepted);
    return new Rendering(row, List.copyOf(accepted), List.copyOf(forbidden));
  }

  /** {@code Chairman/Chairwoman of the Council} are two. */
  private static List<String> choices(String text) {
    Matcher slash = Pattern.compile("([\\p{L}'-]+)/([\\p{L}'-]+)").matcher(text);
    if (!slash.find()) {
      return List.of(text);
    }
    List<String> both = new ArrayList<>();
    for (int side = 1; side <= 2; side++) {
      both.addAll(
          choices(
              text.substring(0, slash.start()) + slash.group(side) + text.substring(slash.end())));
    }
    return both;
  }

  private static void accept(Set<List<String>> accepted, String text) {
    add(accepted, text.replace("(s)", "s"));
    add(accepted, BRACKETS.matcher(text).replaceAll(""));
    BRACKETS
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(inner -> inner.length() > 1 && !ADDITION.matcher(inner).matches())
        .forEach(inner -> add(accepted, inner));
  }

  private static void add(Set<List<String>> all, String text) {
    List<String> words = Words.of(text).plain();
    boolean article = words.size() > 1 && words.get(0).equals("the");
    if (!words.isEmpty()) {
      all.add(article ? words.subList(1, words.size()) : words);
    }
  }

  private static void readNote(
      String note, Set<List<String>> accepted, Set<List<String>> forbidden) {
    Matcher quoted = QUOTED.matcher(note);
    while (quoted.find()) {
      String phrase = quoted.group(1);
      boolean vietnamese = Words.of(phrase).all().stream().anyMatch(Words.Word::marked);
      if (REFUSED.matcher(note.substring(0, quoted.start())).find()) {
        add(forbidden, phrase);
      } else if (!vietnamese && ALLOWED.matcher(note.substring(quoted.end())).find()) {
        accept(accepted, phrase);
      }
    }
  }

  /** Whether a text uses one of the choices: the words in this order, few others among them. */
  boolean standsIn(Words english) {
    return accepted.stream().anyMatch(choice -> inOrder(choice, english));
  }

  /** Whether a choice of two words or more stands in a text, nothing among its words. */
  boolean opens(Words english) {
    List<String> plain = english.plain();
    return accepted.stream()
        .filter(choice -> content(choice).size() >= 2)
        .anyMatch(choice -> Collections.indexOfSubList(plain, choice) >= 0);
  }

  /** Whether a text has all words that carry a choice's meaning, in any order. */
  boolean impliedBy(Words english) {
    Set<String> there = new LinkedHashSet<>();
    english.all().forEach(word -> there.add(stem(word.plain())));
    return accepted.stream()
        .anyMatch(choice -> content(choice).stream().allMatch(word -> there.contains(stem(word))));
  }

  private static boolean inOrder(List<String> choice, Words english) {
    List<String> wanted = content(choice);
    int next = 0;
    int skipped = 0;
    for (Words.Word word : english.all()) {
      if (next < wanted.size() && same(word.plain(), wanted.get(next))) {
        next++;
        skipped = 0;
      } else if (next > 0 && next < wanted.size() && ++skipped > MOST_AMONG) {
        next = 0;
        skipped = 0;
      }
      if (next == wanted.size()) {
        return true;
      }
    }
    return false;
  }

  /** "Chairman of the Ha Tinh provincial People's Committee" has four among the term's own. */
  private static final int MOST_AMONG = 5;

  private static final Map<String, String> SAME =
      Map.of(
          "chairwoman", "chairman",
          "chairperson", "chairman",
          "chair", "chairman",
          "spokeswoman", "spokesperson",
          "spokesman", "spokesperson",
          "organization", "organisation",
          "defense", "defence",
          "judgement", "judgment",
          "co", "company");

  private static final Set<String> SMALL = Set.of("of", "the", "a", "an", "and", "for", "in", "to");

  static boolean isSmall(String word) {
    return SMALL.contains(word);
  }

  static List<String> content(List<String> words) {
    return words.stream().filter(word -> !SMALL.contains(word)).toList();
  }

  static String stem(String plain) {
    String singular = new Words.Word(plain, plain, plain, 0, 0).stem();
    return SAME.getOrDefault(singular, singular);
  }

  /** Whether two words are one but for number, gender or spelling. */
  static boolean same(String one, String other) {
    return stem(one).equals(stem(other));
  }
}
