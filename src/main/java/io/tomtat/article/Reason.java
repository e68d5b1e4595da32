package io.tomtat.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Why there is no briefing. The codes are contract: tables, exports and scripts use them.
 *
 * <p>Skipped is as intended; rejected needs a hand.
 */
public enum Reason {
  DUPLICATE(Kind.SKIPPED, "the same article as another outlet's"),
  SUPERSEDED(Kind.SKIPPED, "a newer version took its place"),
  NOT_VIETNAMESE(Kind.SKIPPED, "not in Vietnamese"),
  TOO_SHORT(Kind.SKIPPED, "too little text for a briefing"),
  LIST_PAGE(Kind.SKIPPED, "a list of articles, not an article"),
  ERROR_PAGE(Kind.SKIPPED, "an error page, not an article"),
  WITHHELD(Kind.SKIPPED, "the model found no news to brief"),

  UNREADABLE(Kind.REJECTED, "the file could not be read"),
  ENCRYPTED(Kind.REJECTED, "the file is encrypted"),
  EMPTY(Kind.REJECTED, "no text in the file"),
  TOO_LARGE(Kind.REJECTED, "the file is larger than allowed"),
  UNSUPPORTED(Kind.REJECTED, "a kind of file that cannot be read"),
  TIMEOUT(Kind.REJECTED, "reading the file took too long"),
  NO_RECORDING(Kind.REJECTED, "no recorded reply for this article"),
  REFUSED(Kind.REJECTED, "the model refused to answer"),
  FILTERED(Kind.REJECTED, "the provider's content filter held the answer back"),
  TOO_LONG(Kind.REJECTED, "longer than the model can take"),
  MALFORMED(Kind.REJECTED, "the model's answer did not have the agreed form"),
  UNFAITHFUL(Kind.REJECTED, "the model's answer did not agree with the article"),
  QUARANTINED(Kind.REJECTED, "reading the file ended the program more than once");

  /** Whether a person has to look. */
  public enum Kind {
    SKIPPED,
    REJECTED
  }

  private final Kind kind;
  private final String words;

  Reason(Kind kind, String words) {
    this.kind = kind;
    this.words = words;
  }

  public Kind kind() {
    return kind;
  }

  /** The reason for people, in a few words without a full stop. */
  public String words() {
    return words;
  }

  /** The contract's code, such as {@code not-vietnamese}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The codes of one kind, as tables keep them. */
  public static List<String> codes(Kind kind) {
    return Arrays.stream(values()).filter(each -> each.kind == kind).map(Reason::code).toList();
  }

  /**
   * @throws IllegalArgumentException if there is no such code
   */
  public static Reason ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
