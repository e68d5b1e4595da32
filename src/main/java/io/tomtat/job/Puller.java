package io.tomtat.job;

import io.tomtat.article.Document;
import io.tomtat.article.Extraction;
import io.tomtat.article.Hash;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Pulled;
import io.tomtat.article.Pulled.Fetched;
import io.tomtat.article.Pulled.Found;
import io.tomtat.article.Pulled.Unchanged;
import io.tomtat.article.Reason;
import io.tomtat.extract.ExtractSettings;
import io.tomtat.extract.Extractor;
import io.tomtat.extract.Given;
import io.tomtat.source.FeedFile;
import io.tomtat.source.FeedFile.BrokenFeedException;
import io.tomtat.source.FeedFile.Item;
import io.tomtat.source.KnownDocuments.Known;
import io.tomtat.source.Seen;
import io.tomtat.source.Seen.ToRead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Looks at one document: reads it unless it is known to be unchanged, opens feeds, extracts. */
final class Puller implements ItemProcessor<Seen, Pulled> {

  private final Extractor extractor;
  private final ExtractSettings settings;

  Puller(ExtractSettings settings) {
    this.extractor = new Extractor(settings);
    this.settings = settings;
  }

  @Override
  public Pulled process(Seen seen) {
    if (seen instanceof Seen.Unchanged same) {
      return unchanged(same.source(), same.uri(), same.items(), null);
    }
    ToRead toRead = (ToRead) seen;
    Document document = toRead.document();
    if (document.stamp().size() > settings.maxBytes()) {
      return rejected(
          toRead,
          Reason.TOO_LARGE,
          "%,d bytes; at most %,d are read"
              .formatted(document.stamp().size(), settings.maxBytes()));
    }
    try {
      return look(document, document.content().read(), toRead.known());
    } catch (IOException e) {
      return rejected(toRead, Reason.UNREADABLE, why(e));
    }
  }

  private Pulled look(Document document, byte[] bytes, @Nullable Known known) {
    Hash hash = Hash.of(bytes);
    if (known != null && hash.equals(known.hash())) {
      return unchanged(document.source(), document.uri(), known.items(), document);
    }
    if (FeedFile.looksLikeFeed(bytes)) {
      return feed(document, bytes, hash);
    }
    Extraction extraction = extractor.extract(document.uri(), bytes, Given.NONE);
    return new Fetched(document, hash, false, List.of(new Found(document.uri(), hash, extraction)));
  }

  /** Each item is an article of its own; of two with the same key the first stands. */
  private Pulled feed(Document document, byte[] bytes, Hash hash) {
    try {
      Map<String, Found> found = new LinkedHashMap<>();
      for (Item item : FeedFile.items(bytes)) {
        found.computeIfAbsent(document.uri() + "#" + item.key(), uri -> found(uri, item));
      }
      return new Fetched(document, hash, true, List.copyOf(found.values()));
    } catch (BrokenFeedException e) {
      return new Fetched(
          document,
          hash,
          false,
          List.of(rejection(document.uri(), hash, Reason.UNREADABLE, why(e))));
    }
  }

  private Found found(String uri, Item item) {
    byte[] bytes = item.html().getBytes(StandardCharsets.UTF_8);
    Hash hash = Hash.of(List.of(item.title(), item.html(), item.metadata().toString()));
    return new Found(
        uri,
        hash,
        extractor.extract(uri + ".html", bytes, new Given(item.title(), item.metadata())));
  }

  private static Pulled unchanged(
      String source, String uri, List<String> items, @Nullable Document restamped) {
    return new Unchanged(
        source,
        uri,
        items.isEmpty() ? List.of(uri) : items,
        restamped == null ? null : restamped.stamp());
  }

  /** The same trouble with the same file as last night is nothing new. */
  private static Pulled rejected(ToRead toRead, Reason reason, String detail) {
    Document document = toRead.document();
    Known known = toRead.known();
    if (known != null && known.hash() == null && known.stamp().equals(document.stamp())) {
      return unchanged(document.source(), document.uri(), List.of(), null);
    }
    return new Fetched(
        document, null, false, List.of(rejection(document.uri(), null, reason, detail)));
  }

  private static Found rejection(String uri, @Nullable Hash hash, Reason reason, String detail) {
    return new Found(uri, hash, new Extraction.Nothing(new NotBriefed(reason, detail), null));
  }

  private static String why(Exception e) {
    return e instanceof AccessDeniedException
        ? "no permission to read it"
        : String.valueOf(e.getMessage());
  }
}
