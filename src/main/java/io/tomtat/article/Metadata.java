package io.tomtat.article;

import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself. A field is null where the document does not say; nothing is
 * guessed.
 *
 * @param canonicalUrl absolute, http or https
 * @param language ISO 639-1 code of the text
 */
public record Metadata(
    @Nullable String author,
    @Nullable String publisher,
    @Nullable Timestamp published,
    @Nullable Timestamp modified,
    @Nullable String section,
    @Nullable String canonicalUrl,
    @Nullable String language) {

  public static final Metadata NONE = new Metadata(null, null, null, null, null, null, null);

  /** Of something that is known by its address alone. */
  public static Metadata at(String canonicalUrl) {
    return new Metadata(null, null, null, null, null, canonicalUrl, null);
  }

  /** These fields where they are set, the other's where they are not. */
  public Metadata orElse(Metadata other) {
    return new Metadata(
        first(author, other.author),
        first(publisher, other.publisher),
        first(published, other.published),
        first(modified, other.modified),
        first(section, other.section),
        first(canonicalUrl, other.canonicalUrl),
        first(language, other.language));
  }

  private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
    return one != null ? one : other;
  }
}
