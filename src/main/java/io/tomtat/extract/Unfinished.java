package io.tomtat.extract;

import io.tomtat.article.Hash;
import java.util.Map;

/** Documents whose reading began and has not ended: a log that outlives the process. */
public interface Unfinished {

  /**
   * How a document fared so far.
   *
   * @param alone readings with nothing else under way that ended a process
   * @param ending how the last of them ended, for people; empty if the whole program ended with it
   */
  record Attempts(int alone, String ending) {

    static final Attempts NONE = new Attempts(0, "");

    Attempts begun() {
      return new Attempts(alone + 1, "");
    }

    Attempts ended(String how) {
      return new Attempts(alone + 1, how);
    }
  }

  /** For whoever reads a few documents and is gone: nothing outlives the process. */
  Unfinished FORGOTTEN =
      new Unfinished() {
        @Override
        public Map<Hash, Attempts> left() {
          return Map.of();
        }

        @Override
        public void save(Hash document, Attempts attempts) {}

        @Override
        public void remove(Hash document) {}
      };

  /** What a process left that ended uncleanly. Asked once, before anything is saved. */
  Map<Hash, Attempts> left();

  /** Committed when this returns: the document may end the process next. */
  void save(Hash document, Attempts attempts);

  /** Its reading ended in order. */
  void remove(Hash document);
}
