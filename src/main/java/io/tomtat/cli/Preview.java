package io.tomtat.cli;

import io.tomtat.article.Document;
import io.tomtat.article.Extraction;
import io.tomtat.article.Pulled.Found;
import io.tomtat.article.Version;
import io.tomtat.job.Opener;
import io.tomtat.job.Opener.Opened;
import io.tomtat.source.Seen;
import io.tomtat.source.Source;
import io.tomtat.source.SourceFailedException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first articles of a source, as a run would find them.
 *
 * @param trouble what is wrong with the source besides; null if nothing is known of it
 */
record Preview(List<String> lines, @Nullable String trouble) {

  private static final int ARTICLES = 3;

  /** Characters of a title. */
  private static final int TITLE = 60;

  /** No more is asked for than these. */
  static Preview of(Source source, Opener opener) {
    List<String> lines = new ArrayList<>();
    try {
      Iterator<Seen> seen = source.first(ARTICLES);
      while (seen.hasNext()) {
        if (seen.next() instanceof Seen.ToRead toRead) {
          lines.addAll(lines(opener.open(toRead.document()), toRead.document()));
        }
      }
      return new Preview(lines.isEmpty() ? List.of("it shows no article now") : first(lines), null);
    } catch (SourceFailedException e) {
      return new Preview(first(lines), String.valueOf(e.getMessage()));
    }
  }

  private static List<String> first(List<String> lines) {
    return lines.stream().limit(ARTICLES).toList();
  }

  private static List<String> lines(Opened opened, Document document) {
    return opened.found().stream().map(found -> line(found, document, opened.container())).toList();
  }

  private static String line(Found found, Document document, boolean item) {
    String size = item ? "" : ", %,d bytes".formatted(document.stamp().size());
    if (found.extraction() instanceof Extraction.Text text) {
      return "%s (%s%s, %,d sentences)"
          .formatted(
              title(text.version(), found),
              date(text.version()),
              size,
              text.version().sentences().size());
    }
    Extraction.Nothing nothing = (Extraction.Nothing) found.extraction();
    return "%s (not briefed: %s%s)"
        .formatted(
            title(nothing.seen(), found),
            nothing.why().reason().words(),
            nothing.why().detail().isEmpty() ? "" : ": " + nothing.why().detail());
  }

  private static String title(@Nullable Version version, Found found) {
    String title = version == null || version.title() == null ? found.uri() : version.title();
    return title.length() > TITLE ? title.substring(0, TITLE).strip() + "…" : title;
  }

  private static String date(Version version) {
    return version.metadata().published() == null
        ? "no date"
        : version.metadata().published().toString();
  }
}
