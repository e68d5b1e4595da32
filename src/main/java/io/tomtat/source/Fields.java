package io.tomtat.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of a record are called, or the columns of a table. Null: as they are called here,
 * and none has to be there.
 *
 * @param id the article's identity; without one its address is that, or else its text
 * @param text plain; of a record with HTML the HTML is read
 * @param html a page, or the part of one that is the article
 */
public record Fields(
    @Nullable String id,
    @Nullable String text,
    @Nullable String html,
    @Nullable String title,
    @Nullable String url,
    @Nullable String published,
    @Nullable String modified,
    @Nullable String author,
    @Nullable String publisher,
    @Nullable String section) {

  static final Fields USUAL =
      new Fields(null, null, null, null, null, null, null, null, null, null);

  /**
   * One of them.
   *
   * @param usual its name here
   * @param chosen its name in the job file; null if it has none there
   */
  record Name(String usual, @Nullable String chosen) {

    String used() {
      return chosen == null ? usual : chosen;
    }
  }

  List<Name> names() {
    return List.of(
        new Name("id", id),
        new Name("text", text),
        new Name("html", html),
        new Name("title", title),
        new Name("url", url),
        new Name("published", published),
        new Name("modified", modified),
        new Name("author", author),
        new Name("publisher", publisher),
        new Name("section", section));
  }

  /**
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  void check(String source) {
    for (Name name : names()) {
      SourceSettings.require(
          name.chosen() == null || !name.chosen().isBlank(),
          "sources: fields.%s of %s is empty; name a field, or leave it out"
              .formatted(name.usual(), source));
    }
  }
}
