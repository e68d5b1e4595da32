package io.tomtat.model;

import io.tomtat.article.Price;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What models cost: an exact name goes before a beginning, a longer beginning before a shorter one.
 *
 * @param own the entries beside the job files; any that fits goes before the program's
 * @param packed the program's
 */
public record Prices(List<Price> own, List<Price> packed) {

  public static final Prices NONE = new Prices(List.of(), List.of());

  public Prices {
    own = List.copyOf(own);
    packed = List.copyOf(packed);
  }

  /** Empty if nobody wrote down what the model costs. */
  public Optional<Price> of(String model) {
    return nearest(own, model).or(() -> nearest(packed, model));
  }

  private static Optional<Price> nearest(List<Price> prices, String model) {
    return prices.stream()
        .filter(price -> price.fits(model))
        .max(
            Comparator.<Price, Boolean>comparing(price -> price.model().equals(model))
                .thenComparing(price -> price.model().length()));
  }
}
