package io.tomtat.source;

import io.tomtat.article.Document;
import io.tomtat.article.Mark;
import io.tomtat.source.KnownDocuments.Known;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a source shows. */
public sealed interface Seen {

  /**
   * Its stamp says that the bytes are the known ones.
   *
   * @param items URIs of the items of a container; empty for any other document
   */
  record Unchanged(String source, String uri, List<String> items) implements Seen {}

  /**
   * Its bytes have to be looked at.
   *
   * @param known what was there before, null if it is new
   */
  record ToRead(Document document, @Nullable Known known) implements Seen {}

  /** Up to here; no document. Whoever saves what is shown saves it after all that came before. */
  record Marked(Mark mark) implements Seen {}
}
