package io.tomtat.extract;

import io.tomtat.article.Extraction;
import io.tomtat.article.Extraction.Nothing;
import io.tomtat.article.Extraction.Text;
import io.tomtat.article.Hash;
import io.tomtat.article.Metadata;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Reason;
import io.tomtat.article.Version;
import io.tomtat.extract.Draft.PageKind;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Makes an article's version out of a document's bytes; safe for use by several threads.
 *
 * <p>Pages and plain text of usual size are read in this process, everything else in one that may
 * end: what a document does to its parser concerns that document alone.
 */
public final class Extractor implements AutoCloseable {

  /** The present rules; stored with each document, so that older results can be found. */
  public static final String RULES = "2026-11-26.3";

  /**
   * Bytes of a page. A tree of it takes some twenty times as much, and several are read at once;
   * larger ones are no usual articles.
   */
  private static final int USUAL_PAGE = 1 << 20;

  /** Characters of a page's text in a reason. */
  private static final int SHOWN = 80;

  private final ExtractSettings settings;
  private final Guard guard;
  private final Parsers parsers;
  private final Isolation isolation;
  private final Language language = new Language();

  /** For a few documents: what ends a parser is not remembered longer than this lives. */
  public Extractor(ExtractSettings settings) {
    this(settings, Unfinished.FORGOTTEN);
  }

  /**
   * @param log of what was under way, should this process end
   */
  public Extractor(ExtractSettings settings, Unfinished log) {
    this(settings, log, KindReader.class);
  }

  /**
   * @param reader what the parser processes read with
   */
  Extractor(ExtractSettings settings, Unfinished log, Class<? extends DocumentReader> reader) {
    this.settings = settings;
    this.guard = new Guard(settings.timeLimit());
    this.parsers = new Parsers(reader, guard);
    this.isolation = new Isolation(log);
  }

  public ExtractSettings settings() {
    return settings;
  }

  /** As {@link #extract(String, Hash, byte[], Given)}, for a document known by its bytes. */
  public Extraction extract(String uri, byte[] bytes, Given given) {
    return extract(uri, Hash.of(bytes), bytes, given);
  }

  /**
   * Reads a document. A bad one is {@link Nothing} with its reason, never an exception.
   *
   * @param uri of the document; only its ending is looked at, where the bytes leave doubt
   * @param document by which it is known again, should it end a process
   * @throws ParsersDownException if no process can be started for it
   * @throws IllegalStateException if the calling thread is interrupted meanwhile
   */
  public Extraction extract(String uri, Hash document, byte[] bytes, Given given) {
    try {
      refuseBySize(bytes);
      return isolation.read(
          document,
          (alone, here) -> {
            Draft draft = read(uri, settled(uri, bytes, given.charset()), alone);
            here.run();
            return judged(draft.completedBy(given));
          });
    } catch (NotReadable e) {
      return new Nothing(e.why(), null);
    }
  }

  /**
   * Reads something else of a stranger's, with the same care but in this process.
   *
   * @param uri names the thread
   * @throws NotReadable if the reading fails in whatever way, or takes too long
   * @throws IllegalStateException if the calling thread is interrupted meanwhile
   */
  public <T> T read(String uri, Hash document, Callable<T> reading) throws NotReadable {
    return isolation.read(
        document,
        (alone, here) -> {
          here.run();
          return guard.run(uri, reading);
        });
  }

  /** Ends the parser processes. */
  @Override
  public void close() {
    parsers.close();
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

  /** A page of usual size whose bytes alone do not tell their letters. */
  private byte[] settled(String uri, byte[] bytes, @Nullable String charset) throws NotReadable {
    return charset == null || bytes.length > USUAL_PAGE
        ? bytes
        : guard.run(uri, () -> KindReader.settled(bytes, charset));
  }

  private Draft read(String uri, byte[] bytes, boolean alone)
      throws NotReadable, ParserEndedException {
    if (alone) {
      return parsers.readFresh(uri, bytes);
    }
    Optional<Draft> page =
        bytes.length > USUAL_PAGE ? Optional.empty() : guard.run(uri, () -> KindReader.page(bytes));
    return page.isPresent() ? page.get() : parsers.read(uri, bytes);
  }

  /** Whatever fails here is the document's fault too: it must not end the run. */
  private Extraction judged(Draft draft) throws NotReadable {
    try {
      return judge(draft);
    } catch (RuntimeException | StackOverflowError e) {
      throw Guard.failure(e);
    }
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
    return draft.words() >= settings.minWords() && draft.kind() != PageKind.STUB
        ? null
        : new NotBriefed(Reason.TOO_SHORT, tooShort(draft));
  }

  /** {@code 9 words; limit 40; a paywall: "Đăng ký gói hội viên để đọc tiếp …"} */
  private String tooShort(Draft draft) {
    String count = "%d words; limit %d".formatted(draft.words(), settings.minWords());
    return draft.kind() == PageKind.ARTICLE
        ? count
        : "%s; %s: \"%s\"".formatted(count, draft.kind().words(), beginning(draft));
  }

  private static String beginning(Draft draft) {
    String text = draft.text().replace('\n', ' ');
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN).stripTrailing() + " …";
  }

  private static Metadata inLanguage(@Nullable String code) {
    return new Metadata(null, null, null, null, null, null, code);
  }
}
