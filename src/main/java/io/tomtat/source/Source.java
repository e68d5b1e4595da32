package io.tomtat.source;

import java.util.Iterator;

/** A place where documents come from. */
public interface Source {

  /** The name in the job file. */
  String name();

  /** Fewer documents than this are a failure of the source. */
  int atLeast();

  /**
   * All that the source shows, in a stable order, found while it is asked for.
   *
   * @throws SourceFailedException if the source cannot be read
   */
  Iterator<Seen> look(KnownDocuments known);
}
