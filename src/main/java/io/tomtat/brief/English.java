package io.tomtat.brief;

import io.tomtat.brief.Words.Word;
import java.util.HashSet;
import java.util.Set;

/** The words of English prose: a capital letter does not make a name of them. */
final class English {

  /** Read once: 40,000 words. */
  static final English WORDS = new English();

  private final Set<String> words = new HashSet<>();

  private English() {
    words.addAll(new BundledTable("english.txt").lines());
    new BundledTable("english-news.txt")
        .lines()
        .forEach(line -> words.addAll(Words.of(line).plain()));
  }

  boolean has(Word word) {
    return has(word.plain()) || words.contains(word.stem());
  }

  boolean has(String plain) {
    return words.contains(plain);
  }
}
