package io.tomtat.job;

import io.tomtat.article.Document.Content;
import io.tomtat.article.Extraction;
import io.tomtat.article.Hash;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Pulled.Found;
import io.tomtat.article.Reason;
import io.tomtat.extract.ExtractSettings;
import io.tomtat.extract.Extractor;
import io.tomtat.extract.Given;
import io.tomtat.extract.Guard;
import io.tomtat.extract.NotReadable;
import io.tomtat.source.FeedFile;
import io.tomtat.source.FeedFile.BrokenFeedException;
import io.tomtat.source.FeedFile.Item;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens a document: a feed into its items, anything else into its text. */
public final class Opener {

  private final Extractor extractor;
  private final Guard guard;
  private final ExtractSettings settings;

  public Opener(ExtractSettings settings) {
    this.extractor = new Extractor(settings);
    this.guard = new Guard(settings.timeLimit());
    this.settings = settings;
  }

  /**
   * What a document holds.
   *
   * @param container whether these are the items of a feed
   * @param found a bad document is one rejection
   */
  public record Opened(boolean container, List<Found> found) {
    static Opened rejected(String uri, @Nullable Hash hash, NotBriefed why) {
      return new Opened(false, List.of(new Found(uri, hash, new Extraction.Nothing(why, null))));
    }
  }

  /**
   * Reads a document and opens it.
   *
   * @param size in bytes; a document that is too large is not read
   */
  public Opened open(String uri, long size, Content content) {
    try {
      return open(uri, read(size, content));
    } catch (NotReadable e) {
      return Opened.rejected(uri, null, e.why());
    }
  }

  /**
   * @throws NotReadable if the document is too large or cannot be read
   */
  byte[] read(long size, Content content) throws NotReadable {
    if (size > settings.maxBytes()) {
      throw new NotReadable(
          Reason.TOO_LARGE, "%,d bytes; at most %,d are read".formatted(size, settings.maxBytes()));
    }
    try {
      return content.read();
    } catch (IOException e) {
      throw new NotReadable(Reason.UNREADABLE, why(e));
    }
  }

  private static String why(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission to read it";
    }
    return e instanceof NoSuchFileException
        ? "there is no such file"
        : String.valueOf(e.getMessage());
  }

  Opened open(String uri, byte[] bytes) {
    if (FeedFile.looksLikeFeed(bytes)) {
      return feed(uri, bytes);
    }
    Extraction extraction = extractor.extract(uri, bytes, Given.NONE);
    return new Opened(false, List.of(new Found(uri, Hash.of(bytes), extraction)));
  }

  /** Each item is an article of its own; of two with the same key the first stands. */
  private Opened feed(String uri, byte[] bytes) {
    try {
      Map<String, Found> found = new LinkedHashMap<>();
      for (Item item : guard.run(uri, () -> items(bytes))) {
        found.computeIfAbsent(uri + "#" + item.key(), key -> found(key, item));
      }
      return new Opened(true, List.copyOf(found.values()));
    } catch (NotReadable e) {
      return Opened.rejected(uri, Hash.of(bytes), e.why());
    }
  }

  private static List<Item> items(byte[] bytes) throws NotReadable {
    try {
      return FeedFile.items(bytes);
    } catch (BrokenFeedException e) {
      throw new NotReadable(Reason.UNREADABLE, String.valueOf(e.getMessage()));
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
}
