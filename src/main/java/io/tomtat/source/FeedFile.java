package io.tomtat.source;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.tomtat.article.Hash;
import io.tomtat.article.Metadata;
import io.tomtat.article.Timestamp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A feed's bytes, RSS, Atom or JSON Feed, opened into its items. */
public final class FeedFile {

  /**
   * One article of a feed.
   *
   * @param key the guid, else the link; NFC, unique within the feed; of more than 500 characters
   *     its SHA-256
   * @param html the fullest text that the item carries; may be empty
   */
  public record Item(String key, String title, Metadata metadata, String html) {}

  /**
   * A feed that may be broken.
   *
   * @param items those that can be read whole
   * @param warning what is wrong with it; null if nothing is
   */
  public record Feed(List<Item> items, @Nullable String warning) {
    public Feed {
      items = List.copyOf(items);
    }
  }

  /** Says why a feed cannot be opened. */
  public static final class BrokenFeedException extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenFeedException(String reason, @Nullable Throwable cause) {
      super(reason, cause);
    }
  }

  private static final int HEAD = 4096;

  /** The parser's work grows with the square of the depth. */
  private static final int DEEPEST = 250;

  /** Characters; it becomes part of a URI, which an index has to hold. */
  private static final int LONGEST_KEY = 500;

  /** Feeds give moments; Vietnamese readers mean them in their own time. */
  static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

  /** The root element, behind declaration and comments. */
  private static final Pattern ROOT =
      Pattern.compile(
          "^[^<]{0,16}(?><\\?[^>]*>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^>]*>\\s*)*+<(rss|feed|rdf:RDF)[\\s>]",
          Pattern.DOTALL);

  private FeedFile() {}

  /** Whether the root element is a feed's, whatever the file is called. */
  public static boolean looksLikeFeed(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
    return ROOT.matcher(head).find() || JsonFeed.looksLikeOne(head);
  }

  /**
   * @return the items in the feed's order; of items with the same key only the first
   * @throws BrokenFeedException if this is no feed, with the parser's reason
   */
  public static List<Item> items(byte[] bytes) throws BrokenFeedException {
    if (JsonFeed.looksLikeOne(bytes)) {
      Feed feed = JsonFeed.read(bytes);
      if (feed.warning() != null) {
        throw new BrokenFeedException("not a readable feed: " + feed.warning(), null);
      }
      return unique(feed.items());
    }
    return items(feed(bytes));
  }

  /**
   * As {@link #items}, but of a broken feed those that can be read.
   *
   * @throws BrokenFeedException if there is none
   */
  public static Feed read(byte[] bytes) throws BrokenFeedException {
    if (JsonFeed.looksLikeOne(bytes)) {
      Feed feed = JsonFeed.read(bytes);
      return new Feed(unique(feed.items()), feed.warning());
    }
    try {
      return new Feed(items(feed(bytes)), null);
    } catch (BrokenFeedException e) {
      return mended(bytes, e);
    }
  }

  private static Feed mended(byte[] bytes, BrokenFeedException broken) throws BrokenFeedException {
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes), true);
        StringWriter text = new StringWriter()) {
      reader.transferTo(text);
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      List<Item> items = items(input.build(new StringReader(FeedMending.mended(text.toString()))));
      if (items.isEmpty()) {
        throw broken;
      }
      return new Feed(items, String.valueOf(broken.getMessage()));
    } catch (FeedException | IOException | IllegalArgumentException e) {
      broken.addSuppressed(e);
      throw broken;
    }
  }

  private static List<Item> items(SyndFeed feed) {
    return unique(feed.getEntries().stream().map(entry -> item(entry, feed)).toList());
  }

  private static List<Item> unique(List<Item> all) {
    List<Item> items = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Item item : all) {
      if (!item.key().isEmpty() && keys.add(item.key())) {
        items.add(item);
      }
    }
    return items;
  }

  private static SyndFeed feed(byte[] bytes) throws BrokenFeedException {
    if (XmlDepth.of(bytes) > DEEPEST) {
      throw new BrokenFeedException(
          "not a readable feed: it is nested more than %d deep".formatted(DEEPEST), null);
    }
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes), true)) {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      return input.build(reader);
    } catch (FeedException | IOException | IllegalArgumentException e) {
      throw new BrokenFeedException("not a readable feed: " + e.getMessage(), e);
    }
  }

  private static Item item(SyndEntry entry, SyndFeed feed) {
    return new Item(key(entry), text(entry.getTitle()), metadata(entry, feed), html(entry));
  }

  private static String key(SyndEntry entry) {
    return key(first(entry.getUri(), entry.getLink(), entry.getTitle()));
  }

  /** One that an index holds, in one form. */
  static String key(@Nullable String written) {
    String key = text(written);
    return key.length() > LONGEST_KEY ? Hash.of(List.of(key)).hex() : key;
  }

  private static Metadata metadata(SyndEntry entry, SyndFeed feed) {
    return new Metadata(
        author(entry),
        publisher(feed),
        timestamp(entry.getPublishedDate()),
        timestamp(entry.getUpdatedDate()),
        section(entry),
        address(entry.getLink()),
        null);
  }

  private static @Nullable String publisher(SyndFeed feed) {
    String title = text(feed.getTitle());
    return title.isEmpty() ? null : title;
  }

  /**
   * {@code content:encoded} and Atom's content come before the description, which is an excerpt.
   */
  private static String html(SyndEntry entry) {
    Stream<SyndContent> contents =
        Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()));
    return contents
        .map(SyndContent::getValue)
        .filter(value -> value != null && !value.isBlank())
        .findFirst()
        .orElse("");
  }

  private static @Nullable String author(SyndEntry entry) {
    String names =
        entry.getAuthors().stream()
            .map(SyndPerson::getName)
            .filter(name -> name != null && !name.isBlank())
            .collect(Collectors.joining(", "));
    String said = text(first(names, entry.getAuthor()));
    return said.isEmpty() ? null : said;
  }

  private static @Nullable String section(SyndEntry entry) {
    return entry.getCategories().stream()
        .map(category -> text(category.getName()))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(null);
  }

  static @Nullable String address(@Nullable String link) {
    String text = text(link);
    return text.matches("(?i)https?://[^\\s/].*") ? text : null;
  }

  private static @Nullable Timestamp timestamp(@Nullable Date date) {
    return date == null ? null : Timestamp.of(date.toInstant().atOffset(VIETNAM));
  }

  static @Nullable String first(@Nullable String... values) {
    return Stream.of(values).filter(v -> v != null && !v.isBlank()).findFirst().orElse(null);
  }

  static String text(@Nullable String text) {
    return text == null ? "" : Normalizer.normalize(text, Form.NFC).replaceAll("\\s+", " ").strip();
  }
}
