package io.tomtat.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page's meta elements, whichever attribute names them.
 *
 * @param contents by name in small letters; of several the first that says something
 */
record MetaTags(Map<String, String> contents) {

  static MetaTags of(Document page) {
    Map<String, String> contents = new HashMap<>();
    for (Element meta : page.getElementsByTag("meta")) {
      String content = Characters.clean(meta.attr("content"));
      for (String key : new String[] {"property", "name", "itemprop"}) {
        if (meta.hasAttr(key) && !content.isEmpty()) {
          contents.putIfAbsent(meta.attr(key).toLowerCase(Locale.ROOT), content);
        }
      }
    }
    return new MetaTags(contents);
  }

  /** What the first of the names says that says anything; null if none does. */
  @Nullable String first(String... names) {
    return Arrays.stream(names)
        .map(name -> contents.get(name.toLowerCase(Locale.ROOT)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
