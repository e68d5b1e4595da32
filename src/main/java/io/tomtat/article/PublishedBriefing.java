package io.tomtat.article;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A briefing as readers get it: with its article, the Vietnamese text behind it and its place in an
 * edition.
 *
 * @param revision of the edition in which it appeared first; 0 before it is published
 * @param position from 1 within that revision; 0 before it is published
 * @param supersedes the article's earlier briefing and why it was replaced; null if it is the first
 * @param alsoIn where else the job found the article, and did not brief it again
 */
public record PublishedBriefing(
    BriefingId id,
    Article article,
    int revision,
    int position,
    Status status,
    @Nullable Superseded supersedes,
    List<AlsoIn> alsoIn,
    @Nullable String withdrawnBecause,
    Version version,
    Briefing briefing,
    Provenance provenance,
    Instant createdAt) {

  public PublishedBriefing {
    alsoIn = List.copyOf(alsoIn);
  }

  /**
   * A place where the same article is, skipped as its duplicate.
   *
   * @param publisher null if the document does not say
   */
  public record AlsoIn(String source, String uri, @Nullable String publisher) {

    /** {@code Báo Mới b/bai-1.html}. */
    @Override
    public String toString() {
      return (publisher == null ? source : publisher) + " " + uri;
    }
  }

  /** For people; empty if it is nowhere else. */
  public String alsoInWords() {
    return alsoIn.isEmpty()
        ? ""
        : "Also in: " + alsoIn.stream().map(AlsoIn::toString).collect(joining("; "));
  }

  /**
   * The briefing whose place another one took, and why.
   *
   * @param before the text that it was made from, if the source changed it; empty if tomtat itself
   *     has a part in what differs: then no difference is the newspaper's for certain
   */
  public record Superseded(BriefingId id, Because because, List<Sentence> before) {

    public Superseded {
      before = List.copyOf(before);
    }

    /** For people, a sentence. */
    public String sentence() {
      return "Takes the place of %s: %s.%s".formatted(id, because.words(), caveat());
    }

    private String caveat() {
      return because == Because.SOURCE_CHANGED && before.isEmpty()
          ? " The sentences are not compared: tomtat reads documents by other rules since."
          : "";
    }
  }

  /** Why an article was briefed once more. The codes are contract. */
  public enum Because {
    SOURCE_CHANGED("its source changed the text"),
    TEXT_REVISED("revised by tomtat, which read the unchanged document anew"),
    MADE_ANEW("made anew by tomtat from the same text");

    private final String words;

    Because(String words) {
      this.words = words;
    }

    /** For people, to follow the name of what was replaced. */
    public String words() {
      return words;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException if there is no such code
     */
    public static Because ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** Whether readers may still rely on it. */
  public enum Status {
    CURRENT,
    SUPERSEDED,
    WITHDRAWN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
