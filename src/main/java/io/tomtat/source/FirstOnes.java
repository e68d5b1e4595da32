package io.tomtat.source;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** No more than so many documents; behind the last one nothing is looked for. */
final class FirstOnes implements Iterator<Seen> {

  private final Iterator<Seen> all;
  private int left;

  FirstOnes(Iterator<Seen> all, int most) {
    this.all = all;
    this.left = most;
  }

  @Override
  public boolean hasNext() {
    return left > 0 && all.hasNext();
  }

  @Override
  public Seen next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Seen next = all.next();
    left -= next instanceof Seen.ToRead ? 1 : 0;
    return next;
  }
}
