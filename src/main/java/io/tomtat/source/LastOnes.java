package io.tomtat.source;

import io.tomtat.article.Hash;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Of records with the same URI the one that stands last, found by going through all of them once
 * before. It holds 16 MB meanwhile, and afterwards a few bytes for each URI that was met again.
 */
final class LastOnes {

  private static final int BITS = 1 << 27;

  private final BitSet met = new BitSet(BITS);
  private final Map<Long, Long> again = new HashMap<>();

  /**
   * @param position greater than those before
   */
  void note(String uri, long position) {
    long hash = hash(uri);
    int one = (int) (hash & (BITS - 1));
    int other = (int) (hash >>> 32 & (BITS - 1));
    if (met.get(one) && met.get(other)) {
      again.put(hash, position);
    }
    met.set(one);
    met.set(other);
  }

  /** By a URI's hash, of those that were met again and of a few others. */
  Map<Long, Long> positions() {
    return again;
  }

  /** 64 bits: no two URIs of a night meet. */
  static long hash(String uri) {
    return Long.parseUnsignedLong(Hash.of(List.of(uri)).hex().substring(0, 16), 16);
  }
}
