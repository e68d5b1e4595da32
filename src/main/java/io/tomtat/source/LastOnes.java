package io.tomtat.source;

import io.tomtat.article.Hash;
import io.tomtat.source.Records.Name;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of records with the same URI the one that stands, found by going through all of them once before:
 * the last whole one, and a cut one only if there is none. It holds 16 MB meanwhile, and afterwards
 * a few bytes for each URI that was met again or cut.
 */
final class LastOnes {

  private static final int BITS = 1 << 27;

  private final BitSet met = new BitSet(BITS);
  private final Map<Long, Long> again = new HashMap<>();
  private final Set<Long> cut = new HashSet<>();

  /**
   * @param position greater than those before
   */
  void note(Name record, long position) {
    long hash = hash(record.uri());
    int one = (int) (hash & (BITS - 1));
    int other = (int) (hash >>> 32 & (BITS - 1));
    if (!record.whole()) {
      cut.add(hash);
    } else if (met.get(one) && met.get(other)) {
      again.put(hash, position);
    }
    met.set(one);
    met.set(other);
  }

  Standing standing() {
    return new Standing(again, cut);
  }

  /** Which records stand, asked for each of them once more in the same order. */
  static final class Standing {

    static final Standing ALL = new Standing(Map.of(), Set.of());

    private final Map<Long, Long> last;
    private final Set<Long> cut;
    private final Set<Long> taken = new HashSet<>();

    /**
     * @param last positions by a URI's hash, of whole ones that were met again and of a few others
     * @param cut hashes of URIs with a record that is not whole
     */
    private Standing(Map<Long, Long> last, Set<Long> cut) {
      this.last = last;
      this.cut = cut;
    }

    boolean take(Piece piece, long position) {
      long hash = hash(piece.uri());
      if (last.getOrDefault(hash, position) > position) {
        return false;
      }
      boolean first = !cut.contains(hash) || taken.add(hash);
      return first || piece.whole();
    }
  }

  /** 64 bits: no two URIs of a night meet. */
  private static long hash(String uri) {
    return Long.parseUnsignedLong(Hash.of(List.of(uri)).hex().substring(0, 16), 16);
  }
}
