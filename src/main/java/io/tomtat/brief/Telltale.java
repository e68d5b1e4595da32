package io.tomtat.brief;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A wording that gives itself away. Most texts have none of its signs and are spared the pattern.
 *
 * @param signs plain words, one of which stands in each match
 */
record Telltale(Set<String> signs, Pattern pattern) {

  static Telltale of(String signs, String pattern) {
    return new Telltale(Set.of(signs.split(" ", 0)), Pattern.compile(pattern));
  }

  Optional<String> in(Words words) {
    return in(words, words.text());
  }

  /**
   * @param text the words' text, or part of it
   */
  Optional<String> in(Words words, String text) {
    if (words.all().stream().noneMatch(word -> signs.contains(word.plain()))) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
