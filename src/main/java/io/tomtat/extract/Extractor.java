package io.tomtat.extract;

import io.tomtat.article.Extraction;
import io.tomtat.article.Extraction.Nothing;
import io.tomtat.article.Extraction.Text;
import io.tomtat.article.Metadata;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Reason;
import io.tomtat.article.Version;
import io.tomtat.extract.Draft.PageKind;
import org.jspecify.annotations.Nullable;

/** Makes an article's version out of a document's bytes; safe for use by several threads. */
public final class Extractor {

  /** The present rules; stored with each document, so that older results can be found. */
  public static final String RULES = "2026-11-22";

  private final ExtractSettings settings;
  private final Guard guard;
  private final TikaFile tika = new TikaFile();
  private final Language language = new Language();

  public Extractor(ExtractSettings settings) {
    this.settings = settings;
    this.guard = new Guard(settings.timeLimit());
  }

  /**
   * Reads a document. A bad one is {@link Nothing} with its reason, never an exception.
   *
   * @param uri of the document; only its ending is looked at, where the bytes leave doubt
   * @throws IllegalStateException if the calling thread is interrupted meanwhile
   */
  public Extraction extract(String uri, byte[] bytes, Given given) {
    try {
      refuseBySize(bytes);
      return judge(guard.run(uri, () -> read(uri, bytes)).completedBy(given));
    } catch (NotReadable e) {
      return new Nothing(e.why(), null);
    }
  }

  private void refuseBySize(byte[] bytes) throws NotReadable {
    if (bytes.length == 0) {
      throw new NotReadable(Reason.EMPTY, "0 bytes");
    }
    if (bytes.length > settings.maxBytes()) {
      throw new NotReadable(
          Reason.TOO_LARGE, "%,d bytes; limit %,d".formatted(bytes.length, settings.maxBytes()));
    }
  }

  private Draft read(String uri, byte[] bytes) throws NotReadable {
    return switch (Kind.of(bytes)) {
      case HTML -> HtmlPage.read(Decoder.decode(bytes));
      case TEXT -> TextDump.read(Decoder.decode(bytes));
      case OTHER -> tika.read(uri, bytes);
    };
  }

  private Extraction judge(Draft draft) {
    if (draft.hasNoText()) {
      return new Nothing(new NotBriefed(Reason.EMPTY, "no text in the file"), null);
    }
    String code = language.of(draft.text());
    Version version = draft.version(draft.metadata().orElse(inLanguage(code)));
    NotBriefed why = whyNot(draft, code);
    return why == null ? new Text(version) : new Nothing(why, version);
  }

  private @Nullable NotBriefed whyNot(Draft draft, @Nullable String code) {
    if (draft.kind() == PageKind.ERROR) {
      return new NotBriefed(Reason.ERROR_PAGE, "the page's title says so");
    }
    if (draft.kind() == PageKind.LIST) {
      return new NotBriefed(Reason.LIST_PAGE, "headlines only");
    }
    if (!Language.VIETNAMESE.equals(code)) {
      return Spelling.isGarbled(draft.text())
          ? new NotBriefed(Reason.UNREADABLE, "its letters cannot be made out")
          : new NotBriefed(Reason.NOT_VIETNAMESE, code == null ? "language unknown" : code);
    }
    int words = draft.words();
    return words >= settings.minWords()
        ? null
        : new NotBriefed(
            Reason.TOO_SHORT, "%d words; limit %d".formatted(words, settings.minWords()));
  }

  private static Metadata inLanguage(@Nullable String code) {
    return new Metadata(null, null, null, null, null, null, code);
  }
}
