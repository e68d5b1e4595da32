package io.tomtat.report;

import io.tomtat.article.Sentence;
import io.tomtat.article.Version;
import java.util.List;

/** Finds the sentences of a version by the numbers that evidence names. */
record Sentences(Version version) {

  List<Sentence> numbered(List<Integer> numbers) {
    List<Sentence> all = version.sentences();
    return numbers.stream()
        .distinct()
        .filter(number -> number >= 1 && number <= all.size())
        .map(number -> all.get(number - 1))
        .toList();
  }
}
