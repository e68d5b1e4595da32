package io.tomtat.article;

import java.util.Arrays;

/**
 * A text's MinHash: 120 numbers, of which two texts have about that share in common that they have
 * of their {@link Shingles} (standard error 0.05). Stored with the version; so neither seeds nor
 * shape may ever change.
 */
public final class Signature {

  private static final int ROWS = 3;
  private static final int BANDS = 40;
  private static final int LENGTH = BANDS * ROWS;

  /** The fractional part of the golden ratio, as SplitMix64 counts by it. */
  private static final long STEP = 0x9e3779b97f4a7c15L;

  private final int[] minima;

  private Signature(int[] minima) {
    this.minima = minima;
  }

  public static Signature of(Shingles shingles) {
    int[] minima = new int[LENGTH];
    Arrays.fill(minima, Integer.MAX_VALUE);
    shingles.hashes().forEach(hash -> lower(minima, hash));
    return new Signature(minima);
  }

  private static void lower(int[] minima, long hash) {
    for (int i = 0; i < LENGTH; i++) {
      minima[i] = Math.min(minima[i], (int) (mix(hash + (i + 1) * STEP) >>> 32));
    }
  }

  /** The finaliser of SplitMix64. */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /**
   * One that was stored.
   *
   * @throws IllegalArgumentException if it has another length
   */
  public static Signature stored(Integer[] minima) {
    if (minima.length != LENGTH) {
      throw new IllegalArgumentException("a signature of " + minima.length + " numbers");
    }
    return new Signature(Arrays.stream(minima).mapToInt(Integer::intValue).toArray());
  }

  /** To be stored. */
  public Integer[] minima() {
    return Arrays.stream(minima).boxed().toArray(Integer[]::new);
  }

  /**
   * A number for each band of three: texts that share half of their shingles have one in common
   * with a probability of 99.5 %, such that share a fiftieth with one of 0.03 %.
   */
  public Integer[] bands() {
    Integer[] bands = new Integer[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long hash = band;
      for (int row = 0; row < ROWS; row++) {
        hash = mix(hash * STEP + minima[band * ROWS + row]);
      }
      bands[band] = (int) (hash >>> 32);
    }
    return bands;
  }

  /** Of {@link Shingles#jaccard}. */
  public double estimate(Signature other) {
    int equal = 0;
    for (int i = 0; i < LENGTH; i++) {
      equal += minima[i] == other.minima[i] ? 1 : 0;
    }
    return (double) equal / LENGTH;
  }
}
