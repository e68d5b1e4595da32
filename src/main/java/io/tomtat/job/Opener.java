package io.tomtat.job;

import io.tomtat.article.Document;
import io.tomtat.article.Document.Content;
import io.tomtat.article.Document.Origin;
import io.tomtat.article.Extraction;
import io.tomtat.article.Hash;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Pulled.Found;
import io.tomtat.article.Reason;
import io.tomtat.article.UnreadableException;
import io.tomtat.extract.Extractor;
import io.tomtat.extract.Given;
import io.tomtat.extract.NotReadable;
import io.tomtat.source.FeedFile;
import io.tomtat.source.FeedFile.BrokenFeedException;
import io.tomtat.source.FeedFile.Item;
import io.tomtat.source.LargeLists;
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

  public Opener(Extractor extractor) {
    this.extractor = extractor;
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
      byte[] bytes = read(size, content);
      return open(uri, Hash.of(bytes), bytes, null);
    } catch (NotReadable e) {
      return Opened.rejected(uri, null, e.why());
    }
  }

  /** Reads a document of a source and opens it. */
  public Opened open(Document document) {
    try {
      byte[] bytes = read(document.stamp().size(), document.content());
      return open(document.uri(), Hash.of(bytes), bytes, document.origin());
    } catch (NotReadable e) {
      return Opened.rejected(document.uri(), null, e.why());
    }
  }

  /**
   * @throws NotReadable if the document is too large or cannot be read
   */
  byte[] read(long size, Content content) throws NotReadable {
    long most = extractor.settings().maxBytes();
    if (size > most) {
      throw new NotReadable(
          Reason.TOO_LARGE, "%,d bytes; at most %,d are read".formatted(size, most));
    }
    try {
      return content.read();
    } catch (UnreadableException e) {
      throw new NotReadable(e.reason(), String.valueOf(e.getMessage()));
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

  /**
   * @param hash of the bytes
   * @param origin null if they do not come from the network
   */
  Opened open(String uri, Hash hash, byte[] bytes, @Nullable Origin origin) {
    if (FeedFile.looksLikeFeed(bytes)) {
      return feed(uri, hash, bytes, origin);
    }
    Given given =
        origin == null
            ? Given.NONE
            : new Given(origin.title(), origin.metadata(), origin.fetched(), origin.charset());
    Extraction extraction = extractor.extract(uri, hash, bytes, given);
    return new Opened(false, List.of(new Found(uri, hash, extraction)));
  }

  /** Each item is an article of its own; of two with the same key the first stands. */
  private Opened feed(String uri, Hash hash, byte[] bytes, @Nullable Origin origin) {
    try {
      Map<String, Found> found = new LinkedHashMap<>();
      for (Item item : items(uri, hash, bytes, origin)) {
        found.computeIfAbsent(uri + "#" + item.key(), key -> found(key, item));
      }
      return new Opened(true, List.copyOf(found.values()));
    } catch (NotReadable e) {
      return Opened.rejected(uri, hash, e.why());
    }
  }

  /**
   * @throws IllegalStateException if the thread is interrupted meanwhile
   */
  private List<Item> items(String uri, Hash hash, byte[] bytes, @Nullable Origin origin)
      throws NotReadable {
    LargeLists.Hold hold = hold(uri, bytes);
    try {
      return extractor.read(uri, hash, () -> items(bytes, origin));
    } finally {
      hold.release();
    }
  }

  private static LargeLists.Hold hold(String uri, byte[] bytes) {
    try {
      return LargeLists.hold(bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before reading " + uri, e);
    }
  }

  /** A broken file is for a person to replace; a broken feed of the network gives what it can. */
  private static List<Item> items(byte[] bytes, @Nullable Origin origin) throws NotReadable {
    try {
      if (origin == null) {
        return FeedFile.items(bytes);
      }
      List<String> wanted = origin.items();
      return FeedFile.read(bytes).items().stream()
          .filter(item -> wanted == null || wanted.contains(item.key()))
          .toList();
    } catch (BrokenFeedException e) {
      throw new NotReadable(Reason.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  /**
   * When its feed was fetched tells nothing: an item stays as it is while its feed is fetched anew.
   */
  private Found found(String uri, Item item) {
    byte[] bytes = item.html().getBytes(StandardCharsets.UTF_8);
    Hash hash = Hash.of(List.of(item.title(), item.html(), item.metadata().toString()));
    return new Found(
        uri,
        hash,
        extractor.extract(uri + ".html", hash, bytes, new Given(item.title(), item.metadata())));
  }
}
