package io.tomtat.extract;

import io.tomtat.article.Metadata;
import io.tomtat.article.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as its file gives it, before it is judged and split into sentences.
 *
 * @param kind what the page claims to be
 * @param paragraphs of the body, clean; blank ones are left out
 * @param captions without the mark at their end; a mark alone is none
 * @param ago the line under the title that says how long ago it was published; null if none does
 */
record Draft(
    PageKind kind,
    @Nullable String title,
    List<String> paragraphs,
    List<String> captions,
    Metadata metadata,
    @Nullable String ago) {

  /** What a page is, as far as that tells why it has no article. */
  enum PageKind {
    ARTICLE(""),
    ERROR("an error page"),
    LIST("a list of articles"),
    VIDEO("a video"),
    PICTURES("pictures"),
    /** What there is ends in a notice that the rest is paid for, or for members. */
    STUB("a text that breaks off at a paywall"),
    PAYWALL("a paywall"),
    LOGIN("a request to log in");

    private final String words;

    PageKind(String words) {
      this.words = words;
    }

    /** For people; empty for an article. */
    String words() {
      return words;
    }
  }

  Draft {
    paragraphs = paragraphs.stream().filter(text -> !text.isBlank()).toList();
    captions = captions.stream().filter(text -> !text.isBlank()).toList();
  }

  static Draft article(
      @Nullable String title, List<String> paragraphs, List<String> captions, Metadata metadata) {
    return new Draft(PageKind.ARTICLE, title, paragraphs, captions, metadata, null);
  }

  /** A date that the container gives counts for more than a lapse of time. */
  Draft completedBy(Given given) {
    String found = title == null ? given.title() : title;
    String clean = found == null ? null : Characters.clean(Mojibake.repair(found));
    Metadata said = metadata.orElse(given.metadata()).orElse(byAgo(given.fetched()));
    return new Draft(kind, clean, below(clean), captions, said, ago);
  }

  /** A title that the container gives may be the text's first line, too. */
  private List<String> below(@Nullable String title) {
    boolean repeated =
        title != null
            && !paragraphs.isEmpty()
            && Characters.fold(paragraphs.get(0)).equals(Characters.fold(title));
    return repeated ? paragraphs.subList(1, paragraphs.size()) : paragraphs;
  }

  private Metadata byAgo(@Nullable Instant fetched) {
    return ago == null || fetched == null ? Metadata.NONE : PageHead.ago(ago, fetched);
  }

  boolean hasNoText() {
    return paragraphs.isEmpty() && captions.isEmpty() && (title == null || title.isBlank());
  }

  String text() {
    return (title == null ? "" : title + "\n") + String.join("\n", paragraphs);
  }

  int words() {
    return paragraphs.stream().mapToInt(Characters::words).sum();
  }

  Version version(Metadata said) {
    List<List<String>> sentences = paragraphs.stream().map(Sentences::split).toList();
    return Version.of(title, sentences, captions, said);
  }
}
