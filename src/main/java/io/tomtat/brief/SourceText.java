package io.tomtat.brief;

import io.tomtat.article.Metadata;
import io.tomtat.article.Sentence;
import io.tomtat.article.Syllables;
import io.tomtat.article.Version;
import io.tomtat.brief.Glossary.Row;
import io.tomtat.brief.Places.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An article prepared for looking things up; one thread's, for the checks of one briefing. */
final class SourceText {

  /**
   * A sentence of the article, or what its metadata say.
   *
   * @param number as in evidence; 0 for the metadata
   */
  record Line(int number, Words words, List<String> toned, List<String> plain) {
    static Line of(int number, String text) {
      Words words = Words.of(text);
      return new Line(number, words, words.toned(), words.plain());
    }

    String text() {
      return words.text();
    }

    /** Lines are looked up often: each is equal to itself alone. */
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  /** "Chỉ thị số 25" is the article's "Chỉ thị số số 25". */
  private static final double MOST_OF_IT = 0.8;

  /** Where a word stands. */
  private record Spot(Line line, int at) {}

  private final Glossary glossary;
  private final Syllables syllables = new Syllables();
  private final List<Line> lines;
  private final Map<String, List<Spot>> spots = new HashMap<>();
  private final Set<String> joined = new HashSet<>();
  private final Map<Line, Set<Row>> rows = new HashMap<>();
  private final Map<Line, Set<Place>> places = new HashMap<>();

  SourceText(Version version, Glossary glossary) {
    this.glossary = glossary;
    List<Line> all = new ArrayList<>();
    for (Sentence sentence : version.sentences()) {
      all.add(Line.of(sentence.number(), sentence.text()));
    }
    all.add(Line.of(0, metadata(version.metadata())));
    this.lines = all;
    all.forEach(this::index);
  }

  private static String metadata(Metadata known) {
    return Objects.toString(known.publisher(), "") + " ; " + Objects.toString(known.author(), "");
  }

  private void index(Line line) {
    for (int at = 0; at < line.plain().size(); at++) {
      spots
          .computeIfAbsent(line.plain().get(at), word -> new ArrayList<>())
          .add(new Spot(line, at));
    }
    joinHyphens(line.words());
  }

  /** Pu-tin is also Putin. */
  private void joinHyphens(Words words) {
    String run = "";
    for (int at = 0; at < words.size(); at++) {
      boolean goesOn = at > 0 && words.gapBefore(at).equals("-");
      run = goesOn ? run + words.get(at).plain() : words.get(at).plain();
      joined.add(run);
    }
  }

  /** The sentences, and last the metadata. */
  List<Line> lines() {
    return lines;
  }

  /** The sentences of these numbers; numbers that do not exist are passed over. */
  List<Line> lines(Collection<Integer> numbers) {
    return numbers.stream()
        .filter(number -> number >= 1 && number < lines.size())
        .map(number -> lines.get(number - 1))
        .toList();
  }

  /** Whether a word stands anywhere, marks and case apart. */
  boolean hasWord(String plain) {
    return spots.containsKey(plain) || joined.contains(plain);
  }

  /** The lines in which these words follow each other, marks and case apart. */
  List<Line> with(List<String> plain) {
    return spots.getOrDefault(plain.get(0), List.of()).stream()
        .filter(spot -> follows(spot.line().plain(), spot.at(), plain))
        .map(Spot::line)
        .distinct()
        .toList();
  }

  boolean has(List<String> plain) {
    return spots.getOrDefault(plain.get(0), List.of()).stream()
        .anyMatch(spot -> follows(spot.line().plain(), spot.at(), plain));
  }

  /** Whether these words follow each other somewhere, case apart. */
  boolean says(Words phrase) {
    return spots.getOrDefault(phrase.get(0).plain(), List.of()).stream()
        .anyMatch(spot -> follows(spot.line().toned(), spot.at(), phrase.toned()));
  }

  /**
   * Whether some line has these Vietnamese words in this order, a few left out or doubled; marks
   * and case apart.
   */
  boolean carries(Words vietnamese) {
    List<String> wanted = vietnamese.plain();
    return !wanted.isEmpty() && (has(wanted) || share(wanted) >= MOST_OF_IT);
  }

  /** The greatest part of the words that one line has in this order. */
  double share(List<String> plain) {
    long most = lines.stream().mapToLong(line -> inOrder(plain, line.plain())).max().orElse(0);
    return (double) most / plain.size();
  }

  /** Length of the longest common subsequence. */
  static int inOrder(List<String> wanted, List<String> line) {
    int[] best = new int[line.size() + 1];
    for (String word : wanted) {
      int diagonal = 0;
      for (int at = 1; at <= line.size(); at++) {
        int above = best[at];
        best[at] = word.equals(line.get(at - 1)) ? diagonal + 1 : Math.max(best[at], best[at - 1]);
        diagonal = above;
      }
    }
    return best[line.size()];
  }

  private static boolean follows(List<String> words, int at, List<String> phrase) {
    return at + phrase.size() <= words.size()
        && words.subList(at, at + phrase.size()).equals(phrase);
  }

  /** The glossary's terms in a line, those within longer ones too. */
  Set<Row> rows(Line line) {
    return rows.computeIfAbsent(line, this::terms);
  }

  /** Vụ is a department, but not in nhiệm vụ. */
  private Set<Row> terms(Line line) {
    Set<Row> found = glossary.all(syllables.of(line.text()));
    found.removeIf(row -> capitalTerm(row) && !capitalIn(line, row));
    return found;
  }

  private static boolean capitalTerm(Row row) {
    return row.vi().indexOf(' ') < 0 && Character.isUpperCase(row.vi().codePointAt(0));
  }

  private static boolean capitalIn(Line line, Row row) {
    String toned = Words.of(row.vi()).get(0).toned();
    return line.words().all().stream()
        .anyMatch(word -> word.capital() && word.toned().equals(toned));
  }

  Set<Row> rows(Collection<Line> some) {
    Set<Row> all = new LinkedHashSet<>();
    some.forEach(line -> all.addAll(rows(line)));
    return all;
  }

  /** Places and organisations in a line; their first letter must be as the table has it. */
  Set<Place> places(Line line) {
    return places.computeIfAbsent(line, SourceText::find);
  }

  private static Set<Place> find(Line line) {
    return placesIn(line).stream().map(PhraseIndex.Hit::value).collect(Collectors.toSet());
  }

  /** The same with where they stand. */
  static List<PhraseIndex.Hit<Place>> placesIn(Line line) {
    return Places.KNOWN.vietnamese().in(line.toned()).stream()
        .filter(hit -> hit.length() > 1 || standsAlone(line.words(), hit.start()))
        .toList();
  }

  /** Đức is Germany, but not in Mẫn Đức Ký. */
  private static boolean standsAlone(Words words, int at) {
    return words.get(at).capital()
        && !(at > 0 && named(words, at - 1, at))
        && !namedAfter(words, at);
  }

  private static boolean namedAfter(Words words, int at) {
    boolean hyphen = at + 2 < words.size() && words.gapBefore(at + 2).equals("-");
    return at + 1 < words.size() && !hyphen && named(words, at + 1, at + 1);
  }

  private static boolean named(Words words, int at, int gap) {
    Words.Word word = words.get(at);
    return word.capital()
        && word.shown().length() > 1
        && Syllables.shaped(word.plain())
        && words.gapBefore(gap).equals(" ");
  }

  Set<Place> places() {
    Set<Place> all = new HashSet<>();
    lines.forEach(line -> all.addAll(places(line)));
    return all;
  }
}
