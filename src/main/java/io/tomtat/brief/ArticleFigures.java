package io.tomtat.brief;

import io.tomtat.article.Sentence;
import io.tomtat.article.Timestamp;
import io.tomtat.article.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of an article and of what is said of it, each sentence read once. */
final class ArticleFigures {

  /**
   * A figure of the article.
   *
   * @param sentence its number
   */
  record Place(int sentence, Figure figure) {}

  private final List<List<Place>> bySentence = new ArrayList<>();
  private final List<Set<Integer>> years = new ArrayList<>();
  private final Map<Passage, List<Figure>> claimed = new HashMap<>();
  private final @Nullable LocalDate published;

  ArticleFigures(Version version) {
    Timestamp time = version.metadata().published();
    this.published = time == null ? null : time.day();
    for (Sentence sentence : version.sentences()) {
      List<Place> places =
          VietnameseFigures.of(sentence.text()).stream()
              .map(figure -> new Place(sentence.number(), figure))
              .toList();
      bySentence.add(places);
      years.add(years(places));
    }
  }

  private static Set<Integer> years(List<Place> places) {
    Set<Integer> found = new TreeSet<>();
    for (Place place : places) {
      for (Value reading : place.figure().readings()) {
        if (reading instanceof CalendarDate date && date.year() != null) {
          found.add(date.year());
        } else if (reading instanceof YearPart part && part.year() != null) {
          found.add(part.year());
        }
      }
    }
    return found;
  }

  /** The figures of a passage of a briefing, which more than one asks for. */
  List<Figure> of(Passage passage) {
    return claimed.computeIfAbsent(passage, Passage::figures);
  }

  Stream<Place> all() {
    return bySentence.stream().flatMap(List::stream);
  }

  /** Of the sentences that exist; of all if none is named. */
  List<Place> of(List<Integer> sentences) {
    return sentences.isEmpty()
        ? all().toList()
        : sentences.stream()
            .filter(number -> number >= 1 && number <= bySentence.size())
            .distinct()
            .flatMap(number -> bySentence.get(number - 1).stream())
            .toList();
  }

  Optional<LocalDate> published() {
    return Optional.ofNullable(published);
  }

  /** Whether a sentence, or one of so many before or after it, names the year. */
  boolean namesYear(int year, int sentence, int around) {
    return IntStream.rangeClosed(
            Math.max(1, sentence - around), Math.min(years.size(), sentence + around))
        .anyMatch(number -> years.get(number - 1).contains(year));
  }

  boolean namesYear(int year) {
    return years.stream().anyMatch(each -> each.contains(year));
  }
}
