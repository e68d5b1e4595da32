package io.tomtat.extract;

import io.tomtat.article.Hash;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A log in memory that outlives its extractor, as a table outlives a process. */
final class Remembered implements Unfinished {

  private final Map<Hash, Attempts> rows = new ConcurrentHashMap<>();
  private final List<Attempts> saved = new CopyOnWriteArrayList<>();
  private volatile int endsAt = Integer.MAX_VALUE;

  Remembered with(byte[] document, int alone, String ending) {
    rows.put(Hash.of(document), new Attempts(alone, ending));
    return this;
  }

  /** The program ends where it would note this count. */
  Remembered endingAt(int alone) {
    endsAt = alone;
    return this;
  }

  Map<Hash, Attempts> rows() {
    return rows;
  }

  /** Of all documents, in order. */
  List<Attempts> saved() {
    return saved;
  }

  @Override
  public Map<Hash, Attempts> left() {
    return Map.copyOf(rows);
  }

  @Override
  public void save(Hash document, Attempts attempts) {
    if (attempts.alone() == endsAt) {
      endsAt = Integer.MAX_VALUE;
      throw new ProgramEnded();
    }
    rows.put(document, attempts);
    saved.add(attempts);
  }

  @Override
  public void remove(Hash document) {
    rows.remove(document);
  }

  /** No exception: nobody catches it, as nobody catches kill -9. */
  static final class ProgramEnded extends Error {
    private static final long serialVersionUID = 1L;
  }
}
