package io.tomtat.article;

import io.tomtat.article.Edition.Item;
import java.util.List;
import java.util.stream.Stream;

/**
 * The briefings of a revision in their order, read anew each time they are asked for: there may be
 * more than fit into memory.
 */
public interface Items {

  int count();

  /**
   * @param position of the first one, from 1
   */
  Stream<Item> from(int position);

  default Stream<Item> stream() {
    return from(1);
  }

  /** Of briefings that are there already. */
  static Items of(List<Item> items) {
    List<Item> all = List.copyOf(items);
    return new Items() {
      @Override
      public int count() {
        return all.size();
      }

      @Override
      public Stream<Item> from(int position) {
        return all.stream().skip(position - 1L);
      }
    };
  }
}
