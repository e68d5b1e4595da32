package io.tomtat.source;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import io.tomtat.article.Metadata;
import io.tomtat.article.Timestamp;
import io.tomtat.source.Answer.Page;
import io.tomtat.source.Fetcher.Validators;
import io.tomtat.source.Parsing.UnparsedException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages that a site lists for machines, the newest first. */
public final class SitemapSource implements Source {

  /** Files of one index; the newest month is among the first or the last, and all are looked at. */
  private static final int MOST_FILES = 200;

  private final SitemapSettings settings;
  private final Web web;
  private final MapParser parser;
  private final Since since;
  private final AddressPatterns include;
  private final AddressPatterns exclude;

  /** Opens a sitemap or an index of them. */
  @FunctionalInterface
  interface MapParser {
    AbstractSiteMap parse(byte[] bytes, URL url) throws Exception;
  }

  SitemapSource(SitemapSettings settings, Web web) {
    this(settings, web, SitemapSource::parsed);
  }

  SitemapSource(SitemapSettings settings, Web web, MapParser parser) {
    this.settings = settings;
    this.web = web;
    this.parser = parser;
    this.since = Since.of(settings.name(), settings.since());
    this.include = new AddressPatterns(settings.include());
    this.exclude = new AddressPatterns(settings.exclude());
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
    return settings.sitemap();
  }

  @Override
  public int atLeast() {
    return settings.atLeast();
  }

  @Override
  public Iterator<Seen> look(KnownDocuments known) {
    return open(known, settings.atMost());
  }

  @Override
  public Iterator<Seen> first(int most) {
    return open((source, uris) -> Map.of(), Math.min(most, settings.atMost()));
  }

  private Iterator<Seen> open(KnownDocuments known, int most) {
    WebAddress address = WebPages.address(name(), settings.sitemap());
    Fetcher fetcher = web.fetcher(settings.allowPrivate(), List.of(address));
    Trouble trouble = new Trouble();
    Map<String, WebPlace> places = new LinkedHashMap<>();
    walk(address, fetcher, places, trouble);
    List<WebPlace> newest = newest(places).limit(most).toList();
    return new WebPages(name(), newest, known, fetcher, trouble);
  }

  private static Stream<WebPlace> newest(Map<String, WebPlace> places) {
    return places.values().stream()
        .sorted(
            Comparator.comparing(
                SitemapSource::moment, Comparator.nullsLast(Comparator.<Instant>reverseOrder())));
  }

  private static @Nullable Instant moment(WebPlace place) {
    return place.listed() == null ? Since.moment(place.metadata()) : place.listed();
  }

  /** An index of a great site names millions of pages: those that are too many are let go. */
  private void trim(Map<String, WebPlace> places) {
    if (places.size() > 4 * settings.atMost()) {
      List<WebPlace> kept = newest(places).limit(settings.atMost()).toList();
      places.clear();
      kept.forEach(place -> places.put(place.uri(), place));
    }
  }

  /** The first one has to be there; of those that it names, one may be missing. */
  private void walk(
      WebAddress first, Fetcher fetcher, Map<String, WebPlace> places, Trouble trouble) {
    Queue<WebAddress> left = new ArrayDeque<>(List.of(first));
    Set<String> met = new HashSet<>(Set.of(first.toString()));
    for (int files = 0; !left.isEmpty() && files < MOST_FILES; files++) {
      WebAddress at = left.remove();
      try {
        AbstractSiteMap map = get(at, fetcher);
        if (map instanceof SiteMapIndex index) {
          follow(at, index, met, left, trouble);
        } else if (map instanceof SiteMap pages) {
          pages.getSiteMapUrls().forEach(each -> add(each, places, trouble));
        }
      } catch (IOException e) {
        if (at.equals(first)) {
          throw new SourceFailedException(name(), String.valueOf(e.getMessage()), e);
        }
        trouble.add(String.valueOf(e.getMessage()));
      }
    }
    if (!left.isEmpty()) {
      trouble.add("the index names more than %d sitemaps".formatted(MOST_FILES));
    }
  }

  private AbstractSiteMap get(WebAddress at, Fetcher fetcher) throws IOException {
    Answer answer = WebPages.ask(name(), fetcher, at, Validators.NONE);
    if (!(answer instanceof Page page)) {
      throw new IOException("%s: %s".formatted(at, WebPages.why(answer)));
    }
    try {
      byte[] bytes = unpacked(page.body().read());
      URL url = URI.create(at.toString()).toURL();
      return web.parsing().run(name(), bytes, () -> parser.parse(bytes, url));
    } catch (UnparsedException e) {
      throw new IOException("%s is not a sitemap: %s".formatted(at, e.getMessage()), e);
    } catch (InterruptedException e) {
      throw WebPages.stopped(name(), e);
    }
  }

  private static AbstractSiteMap parsed(byte[] bytes, URL url)
      throws UnknownFormatException, IOException {
    SiteMapParser parser = new SiteMapParser(false, true);
    parser.enableExtension(Extension.NEWS);
    return parser.parseSiteMap(bytes, url);
  }

  private byte[] unpacked(byte[] bytes) throws IOException {
    boolean gzip = bytes.length > 2 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    return gzip ? new Unpacking(web.limits()).read(bytes, "gzip") : bytes;
  }

  private void follow(
      WebAddress at, SiteMapIndex index, Set<String> met, Queue<WebAddress> left, Trouble trouble) {
    for (AbstractSiteMap each : index.getSitemaps(false)) {
      try {
        WebAddress address = at.resolve(each.getUrl().toString());
        boolean recent = since.holds(instant(each.getLastModified()), web.clock());
        if (recent && met.add(address.toString())) {
          left.add(address);
        }
      } catch (RefusedAddressException e) {
        trouble.add(String.valueOf(e.getMessage()));
      }
    }
  }

  private void add(SiteMapURL entry, Map<String, WebPlace> places, Trouble trouble) {
    try {
      WebAddress address = WebAddress.of(entry.getUrl().toString());
      NewsAttributes news = news(entry);
      Instant published = news == null ? null : instant(news.getPublicationDate());
      Instant listed = instant(entry.getLastModified());
      Instant newest = listed == null ? published : listed;
      String uri = address.toString();
      boolean wanted = (settings.include().isEmpty() || include.any(uri)) && !exclude.any(uri);
      if (wanted && since.holds(newest, web.clock())) {
        String title = news == null ? null : news.getTitle();
        places.putIfAbsent(
            uri, new WebPlace(uri, address, listed, title, metadata(news, published)));
        trim(places);
      }
    } catch (RefusedAddressException e) {
      trouble.add(String.valueOf(e.getMessage()));
    }
  }

  private static Metadata metadata(@Nullable NewsAttributes news, @Nullable Instant published) {
    return new Metadata(
        null,
        news == null ? null : news.getName(),
        published == null ? null : Timestamp.of(published.atOffset(FeedFile.VIETNAM)),
        null,
        null,
        null,
        null);
  }

  private static @Nullable NewsAttributes news(SiteMapURL entry) {
    ExtensionMetadata[] all = entry.getAttributesForExtension(Extension.NEWS);
    return all != null && all.length > 0 && all[0] instanceof NewsAttributes news ? news : null;
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
