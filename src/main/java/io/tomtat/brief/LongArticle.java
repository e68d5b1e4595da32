package io.tomtat.brief;

import static java.util.stream.Collectors.joining;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Briefing.Finding.Severity;
import io.tomtat.article.Briefing.Statement;
import io.tomtat.article.Sentence;
import io.tomtat.article.Version;
import io.tomtat.model.ModelSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An article that is too long for one request. It is read in parts, each of which gives notes that
 * name sentences; the briefing is made from these very sentences under their own numbers, so that
 * its evidence points into the article and no figure goes through two hands.
 */
final class LongArticle {

  /** Beyond that nobody pays for it unasked. */
  private static final int MOST_PARTS = 40;

  /** Of the body, sent on in any case: the lead says what the article is about. */
  private static final int LEAD = 5;

  private final Version version;
  private final List<Part> parts;
  private final int partLength;

  /**
   * A run of whole sentences.
   *
   * @param number from 1
   */
  record Part(int number, int of, List<Sentence> sentences) {
    int first() {
      return sentences.get(0).number();
    }

    int last() {
      return sentences.get(sentences.size() - 1).number();
    }

    boolean holds(int sentence) {
      return sentence >= first() && sentence <= last();
    }
  }

  /**
   * What is sent on of an article.
   *
   * @param sentences in the article's order
   * @param notes that they were chosen for, in the order of the parts
   */
  record Digest(List<Sentence> sentences, List<Note> notes) {}

  /** What a part's reader found worth reporting. */
  record Note(int part, Statement statement) {}

  private LongArticle(Version version, int partLength) {
    this.version = version;
    this.partLength = partLength;
    this.parts = parts(version.sentences(), partLength);
  }

  /** Empty if the article is sent whole. A recorded reply is the answer to the whole article. */
  static Optional<LongArticle> of(Version version, ModelSettings settings) {
    return settings.recorded() ? Optional.empty() : of(version, settings.partLength());
  }

  /**
   * Empty if the article fits into one request.
   *
   * @param partLength characters
   */
  static Optional<LongArticle> of(Version version, int partLength) {
    return length(version.sentences()) <= partLength
        ? Optional.empty()
        : Optional.of(new LongArticle(version, partLength));
  }

  static int length(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::text).mapToInt(String::length).sum();
  }

  /** Of about the same length each; no sentence is cut. */
  private static List<Part> parts(List<Sentence> sentences, int partLength) {
    int length = length(sentences);
    int longest = sentences.stream().map(Sentence::text).mapToInt(String::length).max().orElse(0);
    int aim = partLength - Math.min(longest, partLength / 2); // a part may run on by a sentence
    int count = (length + aim - 1) / aim;
    List<List<Sentence>> runs = new ArrayList<>();
    List<Sentence> run = new ArrayList<>();
    int done = 0;
    for (Sentence sentence : sentences) {
      boolean full = (long) done * count >= (long) length * (runs.size() + 1);
      boolean over = length(run) + sentence.text().length() > partLength;
      if (!run.isEmpty() && (full || over)) {
        runs.add(run);
        run = new ArrayList<>();
      }
      run.add(sentence);
      done += sentence.text().length();
    }
    runs.add(run);
    List<Part> parts = new ArrayList<>();
    for (List<Sentence> each : runs) {
      parts.add(new Part(parts.size() + 1, runs.size(), List.copyOf(each)));
    }
    return parts;
  }

  List<Part> parts() {
    return parts;
  }

  /** Longer than anybody would want to have read at this price. */
  boolean isTooLong() {
    return parts.size() > MOST_PARTS;
  }

  /** In words, for the rejection. */
  String tooLong() {
    return "%,d characters in %,d parts; %d are read at most (model.part-length: %,d)"
        .formatted(length(version.sentences()), parts.size(), MOST_PARTS, partLength);
  }

  /**
   * Title, lead and the sentences that the notes name. Where that is more than one request takes,
   * the last notes of each part stay behind: the first are the most important.
   *
   * @param notes for each part, the most important first
   */
  Digest digest(List<List<Statement>> notes) {
    int longest = notes.stream().mapToInt(List::size).max().orElse(0);
    Set<Integer> chosen = new TreeSet<>(beginning());
    List<Note> kept = new ArrayList<>();
    for (int rank = 0; rank < longest; rank++) {
      for (int part = 0; part < notes.size(); part++) {
        if (rank < notes.get(part).size()) {
          choose(new Note(part + 1, notes.get(part).get(rank)), chosen, kept);
        }
      }
    }
    List<Sentence> sentences =
        version.sentences().stream().filter(s -> chosen.contains(s.number())).toList();
    return new Digest(
        sentences, kept.stream().sorted(Comparator.comparingInt(Note::part)).toList());
  }

  private void choose(Note note, Set<Integer> chosen, List<Note> kept) {
    Set<Integer> more = new TreeSet<>(chosen);
    more.addAll(note.statement().evidence());
    int characters =
        length(version.sentences().stream().filter(s -> more.contains(s.number())).toList())
            + kept.stream().mapToInt(k -> k.statement().text().length()).sum();
    if (characters + note.statement().text().length() <= partLength) {
      chosen.addAll(more);
      kept.add(note);
    }
  }

  private List<Integer> beginning() {
    List<Sentence> all = version.sentences();
    return Stream.concat(
            all.stream().filter(s -> s.role() == Sentence.Role.TITLE),
            all.stream().filter(s -> s.role() == Sentence.Role.BODY).limit(LEAD))
        .map(Sentence::number)
        .toList();
  }

  /** Says that the article was read in parts, and which of them the briefing rests on. */
  Finding coverage(Briefing briefing) {
    Set<Integer> evidence = new TreeSet<>();
    Stream.of(List.of(briefing.title()), briefing.summary(), briefing.keyPoints())
        .flatMap(List::stream)
        .forEach(statement -> evidence.addAll(statement.evidence()));
    List<Part> used =
        parts.stream().filter(part -> evidence.stream().anyMatch(part::holds)).toList();
    List<Part> unused = parts.stream().filter(part -> !used.contains(part)).toList();
    String rest =
        unused.isEmpty()
            ? "the briefing rests on all of them"
            : "nothing in the briefing comes from "
                + unused.stream().map(this::place).collect(joining(", "));
    return new Finding(
        Severity.WARNING,
        "coverage",
        "summary",
        0,
        "a long article (%,d characters), read in %d parts; %s"
            .formatted(length(version.sentences()), parts.size(), rest));
  }

  private String place(Part part) {
    return "part %d (sentences %d to %d)".formatted(part.number(), part.first(), part.last());
  }
}
