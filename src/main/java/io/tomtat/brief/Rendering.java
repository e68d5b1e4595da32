package io.tomtat.brief;

import io.tomtat.brief.Glossary.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a glossary row allows and forbids in English. In {@code en} brackets hold what may be left
 * out or, if it reads as a term of its own, stand alone; a semicolon or slash separates choices. In
 * {@code note} a quoted phrase after "not", "never" or "avoid" is forbidden; one followed by
 * "accepted", "variant", "common" or "in short" is allowed.
 *
 * @param accepted the fullest first
 */
record Rendering(Row row, List<Choice> accepted, List<Choice> forbidden) {

  /**
   * One way of saying it.
   *
   * @param senses of its words, as {@link Words#senses}
   * @param content senses of those words that carry its meaning
   */
  record Choice(List<String> plain, List<String> senses, List<String> content) {
    static Choice of(List<String> plain) {
      List<String> content = plain.stream().filter(word -> !isSmall(word)).toList();
      return new Choice(plain, senses(plain), senses(content));
    }

    private static List<String> senses(List<String> plain) {
      return plain.stream().map(word -> new Words.Word(word, word, word, 0, 0).sense()).toList();
    }
  }

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
    return new Rendering(
        row,
        accepted.stream().map(Choice::of).toList(),
        forbidden.stream().map(Choice::of).toList());
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

  /** Whether a choice of two words or more stands in a text, nothing among its words. */
  boolean opens(Words english) {
    return accepted.stream()
        .filter(choice -> choice.content().size() >= 2)
        .anyMatch(choice -> Collections.indexOfSubList(english.plain(), choice.plain()) >= 0);
  }

  /** Whether a text has all words that carry a choice's meaning, in any order. */
  boolean impliedBy(Words english) {
    return accepted.stream().anyMatch(choice -> english.senses().containsAll(choice.content()));
  }

  private static final Set<String> SMALL = Set.of("of", "the", "a", "an", "and", "for", "in", "to");

  static boolean isSmall(String word) {
    return SMALL.contains(word);
  }
}
