package io.tomtat.source;

import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a source shows, opened when it is first asked for. */
final class Later implements Iterator<Seen> {

  private final Supplier<Iterator<Seen>> opening;
  private @Nullable Iterator<Seen> opened;

  Later(Supplier<Iterator<Seen>> opening) {
    this.opening = opening;
  }

  @Override
  public boolean hasNext() {
    return opened().hasNext();
  }

  @Override
  public Seen next() {
    return opened().next();
  }

  private Iterator<Seen> opened() {
    Iterator<Seen> there = opened == null ? opening.get() : opened;
    opened = there;
    return there;
  }
}
