package io.tomtat.source;

import io.tomtat.article.Document;
import io.tomtat.article.Document.Origin;
import io.tomtat.article.Document.Stamp;
import io.tomtat.article.Hash;
import io.tomtat.article.Metadata;
import io.tomtat.source.Answer.NotModified;
import io.tomtat.source.Answer.Page;
import io.tomtat.source.FeedFile.BrokenFeedException;
import io.tomtat.source.FeedFile.Feed;
import io.tomtat.source.FeedFile.Item;
import io.tomtat.source.FeedSettings.FullText;
import io.tomtat.source.Fetcher.Validators;
import io.tomtat.source.KnownDocuments.Known;
import io.tomtat.source.Parsing.UnparsedException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The items of a feed. Each is an article by its guid or link, whether its text stands in the feed
 * or on a page: the feed itself is a container, whose address may change.
 */
public final class FeedSource implements Source {

  /** The container's URI. */
  static final String URI = "feed";

  /** Words; a teaser has fewer, and an article of this length is one already. */
  private static final int ARTICLE = 120;

  private final FeedSettings settings;
  private final Web web;
  private final FeedParser parser;
  private final Since since;

  /** Opens a feed. */
  @FunctionalInterface
  interface FeedParser {
    Feed parse(byte[] bytes) throws Exception;
  }

  FeedSource(FeedSettings settings, Web web) {
    this(settings, web, FeedFile::read);
  }

  FeedSource(FeedSettings settings, Web web, FeedParser parser) {
    this.settings = settings;
    this.parser = parser;
    this.web = web;
    this.since = Since.of(settings.name(), settings.since());
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public boolean onNetwork() {
    return true;
  }

  @Override
  public String place() {
    return settings.feed();
  }

  /** Items count, not documents: the source says itself if there are too few. */
  @Override
  public int atLeast() {
    return 0;
  }

  @Override
  public Iterator<Seen> look(KnownDocuments known) {
    return open(known, Integer.MAX_VALUE);
  }

  @Override
  public Iterator<Seen> first(int most) {
    return open((source, uris) -> Map.of(), most);
  }

  /**
   * What is there of the feed now.
   *
   * @param page null if it is as it was
   */
  private record Got(@Nullable Page page, Body body, @Nullable Known before) {}

  /**
   * @param most items after which no page is asked for
   */
  private Iterator<Seen> open(KnownDocuments known, int most) {
    WebAddress address = WebPages.address(name(), settings.feed());
    Fetcher fetcher = web.fetcher(settings.allowPrivate(), List.of(address));
    Got got = get(address, fetcher, known);
    Feed feed = feed(got.body().read());
    List<Item> items =
        feed.items().stream()
            .filter(item -> since.holds(Since.moment(item.metadata()), web.clock()))
            .toList();
    Trouble trouble = trouble(feed);
    List<String> whole = items.stream().filter(item -> !hasPage(item)).map(Item::key).toList();
    List<WebPlace> pages =
        items.stream()
            .filter(this::hasPage)
            .limit(Math.max(0, most - whole.size()))
            .flatMap(item -> page(item, trouble).stream())
            .toList();
    Iterator<Seen> rest = new WebPages(name(), pages, known, fetcher, trouble);
    return new Before(container(address, got, whole), rest);
  }

  private Got get(WebAddress address, Fetcher fetcher, KnownDocuments known) {
    Known before = known.find(name(), List.of(URI)).get(URI);
    Optional<byte[]> kept = before == null ? Optional.empty() : known.raw(name(), URI);
    Validators validators =
        before == null || kept.isEmpty()
            ? Validators.NONE
            : new Validators(before.stamp().etag(), before.stamp().modified());
    Answer answer = WebPages.ask(name(), fetcher, address, validators);
    if (answer instanceof Page page) {
      return new Got(page, page.body(), before);
    } else if (answer instanceof NotModified && kept.isPresent()) {
      return new Got(null, Body.of(kept.get()), before);
    }
    throw new SourceFailedException(
        name(), "%s: %s".formatted(address, WebPages.why(answer)), null);
  }

  private Feed feed(byte[] bytes) {
    try {
      return web.parsing().run(name(), bytes, () -> parser.parse(bytes));
    } catch (UnparsedException e) {
      String lead = e.getCause() instanceof BrokenFeedException ? "" : "not a readable feed: ";
      throw new SourceFailedException(
          name(), "%s: %s%s".formatted(settings.feed(), lead, e.getMessage()), e);
    } catch (InterruptedException e) {
      throw WebPages.stopped(name(), e);
    }
  }

  private Trouble trouble(Feed feed) {
    Trouble trouble = new Trouble();
    if (feed.warning() != null) {
      trouble.add(
          "the feed is broken; what could be read of it was (%s)".formatted(feed.warning()));
    }
    if (feed.items().size() < settings.atLeast()) {
      trouble.add(
          "showed %d items; at-least is %d".formatted(feed.items().size(), settings.atLeast()));
    }
    return trouble;
  }

  /** Otherwise the item's text stands in the feed itself. */
  private boolean hasPage(Item item) {
    return item.metadata().canonicalUrl() != null
        && settings.fullText() != FullText.ITEM
        && (settings.fullText() == FullText.PAGE || !isArticle(item));
  }

  /** Empty if its address is refused: the teaser in the feed is not the article. */
  private Optional<WebPlace> page(Item item, Trouble trouble) {
    try {
      return Optional.of(
          new WebPlace(
              uri(item.key()),
              WebAddress.of(String.valueOf(item.metadata().canonicalUrl())),
              item.changed(),
              item.title().isEmpty() ? null : item.title(),
              item.metadata()));
    } catch (RefusedAddressException e) {
      trouble.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static boolean isArticle(Item item) {
    return Jsoup.parse(item.html()).text().split("\\s+", ARTICLE + 1).length > ARTICLE;
  }

  private static String uri(String key) {
    return URI + "#" + key;
  }

  /** To be read again if other items of it are wanted than last time. */
  private Seen container(WebAddress address, Got got, List<String> whole) {
    Known before = got.before();
    boolean sameBytes = before != null && Hash.of(got.body().read()).equals(before.hash());
    boolean sameItems =
        before != null
            && Set.copyOf(before.items())
                .equals(Set.copyOf(whole.stream().map(FeedSource::uri).toList()));
    if (before != null && got.page() == null && sameBytes && sameItems) {
      return new Seen.Unchanged(name(), URI, before.items());
    }
    return new Seen.ToRead(document(address, got, whole), sameItems ? before : null);
  }

  private Document document(WebAddress address, Got got, List<String> whole) {
    Page page = got.page();
    Known before = got.before();
    Stamp stamp =
        page == null
            ? before == null ? new Stamp(got.body().size(), null, null) : before.stamp()
            : new Stamp(page.body().size(), page.modified(), page.etag());
    String found = page == null ? address.toString() : page.address().toString();
    return new Document(
        name(),
        URI,
        stamp,
        got.body(),
        new Origin(address.toString(), found, null, Metadata.NONE, whole));
  }
}
