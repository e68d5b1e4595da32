package io.tomtat.source;

import java.util.Iterator;
import java.util.List;

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

  /** Fewer documents than this are a failure of the source. */
  int atLeast();

  /**
   * All that the source shows, in a stable order, found while it is asked for.
   *
   * @throws SourceFailedException if the source cannot be read
   */
  Iterator<Seen> look(KnownDocuments known);

  /**
   * The same in parts that may be gone through at the same time, each by a thread of its own.
   *
   * @throws SourceFailedException if the source cannot be read
   */
  default List<Iterator<Seen>> lanes(KnownDocuments known) {
    return List.of(look(known));
  }
}
