package io.tomtat.model;

import io.tomtat.article.Article;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the service has taken of this process so far, and whom it refused before it took any. */
final class Acceptance {

  /** Refused one after the other, so many different articles cannot all be at fault themselves. */
  static final int TOO_MANY = 3;

  private final Set<Article> refused = ConcurrentHashMap.newKeySet();
  private volatile boolean any;

  /** An answer came: the settings are good, so what is refused later is one article's. */
  void taken() {
    any = true;
  }

  boolean any() {
    return any;
  }

  /** Whether a refusal of this article says something of it alone. */
  boolean blames(Article article) {
    refused.add(article);
    return any || refused.size() < TOO_MANY;
  }
}
