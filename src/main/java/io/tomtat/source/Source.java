package io.tomtat.source;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A place where documents come from. */
public interface Source {

  /** The name in the job file. */
  String name();

  /** Where it is, for people. */
  String place();

  /** Whether it waits for others: then several may be gone through at the same time. */
  default boolean onNetwork() {
    return false;
  }

  /** Whether its documents are kept, for it may not show them again as they are now. */
  default boolean kept() {
    return onNetwork();
  }

  /** Whether it shows all that it has each time: then what it does not show is gone. */
  default boolean showsAll() {
    return true;
  }

  /** Whether all that it shows can be counted without a look into any of it. */
  default boolean countable() {
    return false;
  }

  /** Fewer documents than this are a failure of the source. */
  int atLeast();

  /**
   * All that the source shows, in a stable order, found while it is asked for.
   *
   * @throws SourceFailedException if the source cannot be read
   */
  Iterator<Seen> look(KnownDocuments known);

  /**
   * What it would show first if nothing were known, and then what is wrong as far as that is known
   * by then: for whoever wants to see that all is set right.
   *
   * @param most documents; no more are asked for
   * @throws SourceFailedException if the source cannot be read
   */
  default Iterator<Seen> first(int most) {
    return new FirstOnes(look((source, uris) -> Map.of()), most);
  }

  /**
   * All that it shows, in parts that may be gone through at the same time, each by a thread of its
   * own.
   *
   * @throws SourceFailedException if the source cannot be read
   */
  default List<Iterator<Seen>> lanes(KnownDocuments known) {
    return List.of(look(known));
  }
}
