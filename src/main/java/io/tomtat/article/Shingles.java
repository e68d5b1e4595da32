package io.tomtat.article;

import io.tomtat.article.Sentence.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The runs of five syllables in a text: what two texts share of them says how much of their wording
 * is the same, wherever it stands. Of title and body; captions are each outlet's own.
 *
 * <p>Case, punctuation and where in its syllable a tone mark stands count for nothing.
 */
public final class Shingles {

  private static final int LENGTH = 5;

  private final Set<Long> hashes;

  private Shingles(Set<Long> hashes) {
    this.hashes = hashes;
  }

  /** A sentence of fewer syllables is one run. */
  public static Shingles of(Version version) {
    Syllables syllables = new Syllables();
    Set<Long> hashes = new HashSet<>();
    for (Sentence sentence : version.sentences()) {
      if (sentence.role() != Role.CAPTION) {
        addAll(hashes, words(syllables.of(sentence.text())));
      }
    }
    return new Shingles(hashes);
  }

  private static List<String> words(List<String> tokens) {
    return tokens.stream().filter(t -> Character.isLetterOrDigit(t.codePointAt(0))).toList();
  }

  private static void addAll(Set<Long> hashes, List<String> syllables) {
    int last = Math.max(0, syllables.size() - LENGTH);
    for (int i = 0; i <= last && !syllables.isEmpty(); i++) {
      hashes.add(hash(syllables.subList(i, Math.min(i + LENGTH, syllables.size()))));
    }
  }

  /** FNV-1a over the characters; a mark between syllables, so that "an ha" is not "a nha". */
  private static long hash(List<String> syllables) {
    long hash = 0xcbf29ce484222325L;
    for (String syllable : syllables) {
      for (int i = 0; i < syllable.length(); i++) {
        hash = (hash ^ syllable.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ ' ') * 0x100000001b3L;
    }
    return hash;
  }

  public int size() {
    return hashes.size();
  }

  LongStream hashes() {
    return hashes.stream().mapToLong(Long::longValue);
  }

  /** How many are in both. */
  int common(Shingles other) {
    Shingles small = size() <= other.size() ? this : other;
    Shingles large = small == this ? other : this;
    return (int) small.hashes.stream().filter(large.hashes::contains).count();
  }

  /** Shared ones of all that the two have: 0 to 1. Measured: one story in two outlets 0.83. */
  public double jaccard(Shingles other) {
    int common = common(other);
    int all = size() + other.size() - common;
    return all == 0 ? 0 : (double) common / all;
  }

  /** Which share of these the other has, too: 0 to 1. */
  public double within(Shingles other) {
    return size() == 0 ? 0 : (double) common(other) / size();
  }
}
