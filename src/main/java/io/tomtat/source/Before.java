package io.tomtat.source;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** One thing before all the others. */
final class Before implements Iterator<Seen> {

  private @Nullable Seen first;
  private final Iterator<Seen> rest;

  Before(Seen first, Iterator<Seen> rest) {
    this.first = first;
    this.rest = rest;
  }

  @Override
  public boolean hasNext() {
    return first != null || rest.hasNext();
  }

  @Override
  public Seen next() {
    Seen next = first;
    first = null;
    return next == null ? rest.next() : next;
  }
}
