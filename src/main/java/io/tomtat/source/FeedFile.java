package io.tomtat.source;

import io.tomtat.article.Hash;
import io.tomtat.article.Metadata;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
   * @param key the guid, else the link, else the title; NFC, unique within the feed; of more than
   *     500 characters its SHA-256
   * @param html the fullest text that the item carries; may be empty
   * @param changed when its page was changed last; null if the feed has no word that means that
   */
  public record Item(
      String key, String title, Metadata metadata, String html, @Nullable Instant changed) {

    private Item by(String other) {
      return new Item(other, title, metadata, html, changed);
    }
  }

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

  /** Bytes. Whole archives of podcasts have less. */
  private static final int LARGEST = 10_000_000;

  /** Characters; it becomes part of a URI, which an index has to hold. */
  private static final int LONGEST_KEY = 500;

  /** Hexadecimal digits of what tells items of one key apart. */
  private static final int MARK = 12;

  /** Feeds give moments; Vietnamese readers mean them in their own time. */
  static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

  /** The root element, behind declaration and comments. */
  private static final Pattern ROOT =
      Pattern.compile(
          "^[^<]{0,16}\\s*+(?><\\?[^>]*>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^>]*>\\s*)*+<(?:\\w{1,20}:)?(?:rss|feed|RDF)[\\s>]",
          Pattern.DOTALL);

  private FeedFile() {}

  /** Whether the root element is a feed's, whatever the file is called. */
  public static boolean looksLikeFeed(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
    return ROOT.matcher(head).find() || JsonFeed.looksLikeOne(head);
  }

  /** One way to open a feed. */
  @FunctionalInterface
  private interface Opening {
    Feed open(byte[] bytes) throws BrokenFeedException;
  }

  /**
   * Takes much memory for a large feed: {@link LargeLists} is to be asked before.
   *
   * @return the items in the feed's order; of the same item only the first
   * @throws BrokenFeedException if this is no feed, with the parser's reason
   */
  public static List<Item> items(byte[] bytes) throws BrokenFeedException {
    return unique(opened(bytes, FeedFile::whole).items());
  }

  /**
   * As {@link #items}, but of a broken feed those that can be read.
   *
   * @throws BrokenFeedException if there is none
   */
  public static Feed read(byte[] bytes) throws BrokenFeedException {
    Feed feed = opened(bytes, FeedFile::readable);
    return new Feed(unique(feed.items()), feed.warning());
  }

  private static Feed opened(byte[] bytes, Opening opening) throws BrokenFeedException {
    if (bytes.length > LARGEST) {
      throw new BrokenFeedException(
          "not a readable feed: %,d bytes; at most %,d are read".formatted(bytes.length, LARGEST),
          null);
    }
    return opening.open(bytes);
  }

  private static Feed whole(byte[] bytes) throws BrokenFeedException {
    Feed feed =
        JsonFeed.looksLikeOne(bytes) ? JsonFeed.read(bytes) : new Feed(FeedXml.items(bytes), null);
    if (feed.warning() != null) {
      throw new BrokenFeedException("not a readable feed: " + feed.warning(), null);
    }
    return feed;
  }

  private static Feed readable(byte[] bytes) throws BrokenFeedException {
    return JsonFeed.looksLikeOne(bytes) ? JsonFeed.read(bytes) : FeedXml.read(bytes);
  }

  /**
   * A repeated item counts once. Other articles of the same key, by a fault of the site's, get one
   * that holds what tells them apart: all that have addresses, as the first one is another one
   * tomorrow; of those without one all but the first.
   */
  private static List<Item> unique(List<Item> all) {
    List<Item> items = new ArrayList<>();
    Map<String, Set<String>> met = new HashMap<>();
    Set<String> shared = shared(all);
    for (Item item : all.stream().filter(each -> !each.key().isEmpty()).toList()) {
      String mark = mark(item);
      Set<String> marks = met.computeIfAbsent(item.key(), key -> new HashSet<>());
      boolean first = marks.isEmpty();
      if (marks.add(mark) && (first || !mark.isEmpty())) {
        boolean plain = first && !(hasAddress(item) && shared.contains(item.key()));
        items.add(plain ? item : item.by(key(item.key() + "~" + digits(mark))));
      }
    }
    return items;
  }

  /** Keys of items with several addresses. */
  private static Set<String> shared(List<Item> all) {
    Map<String, String> addresses = new HashMap<>();
    return all.stream()
        .filter(FeedFile::hasAddress)
        .filter(item -> !mark(item).equals(addresses.merge(item.key(), mark(item), (a, b) -> a)))
        .map(Item::key)
        .collect(Collectors.toSet());
  }

  private static boolean hasAddress(Item item) {
    return item.metadata().canonicalUrl() != null;
  }

  private static String digits(String mark) {
    return Hash.of(List.of(mark)).hex().substring(0, MARK);
  }

  /** Its address, or if only a title names it what it says; empty: the key alone counts. */
  private static String mark(Item item) {
    if (item.metadata().canonicalUrl() != null) {
      return item.metadata().canonicalUrl();
    }
    return item.key().equals(key(item.title()))
        ? Hash.of(List.of(item.html(), String.valueOf(item.metadata().published()))).hex()
        : "";
  }

  /** One that an index holds, in one form. */
  static String key(@Nullable String written) {
    String key = text(written);
    return key.length() > LONGEST_KEY ? Hash.of(List.of(key)).hex() : key;
  }

  static @Nullable String address(@Nullable String link) {
    String text = text(link);
    return text.matches("(?i)https?://[^\\s/].*") ? text : null;
  }

  static @Nullable String first(@Nullable String... values) {
    return Stream.of(values).filter(v -> v != null && !v.isBlank()).findFirst().orElse(null);
  }

  static String text(@Nullable String text) {
    return text == null ? "" : Normalizer.normalize(text, Form.NFC).replaceAll("\\s+", " ").strip();
  }
}
