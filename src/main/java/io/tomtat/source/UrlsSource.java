package io.tomtat.source;

import io.tomtat.article.Metadata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages by their addresses, in the order in which the job file names them. */
public final class UrlsSource implements Source {

  private final UrlsSettings settings;
  private final Path base;
  private final Web web;

  /**
   * @param base what the path of a list is relative to
   */
  UrlsSource(UrlsSettings settings, Path base, Web web) {
    this.settings = settings;
    this.base = base;
    this.web = web;
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
  public int atLeast() {
    return settings.atLeast();
  }

  @Override
  public String place() {
    return settings.urls().size() == 1
        ? settings.urls().get(0)
        : "%s and %,d more".formatted(settings.urls().get(0), settings.urls().size() - 1);
  }

  @Override
  public Iterator<Seen> look(KnownDocuments known) {
    Trouble trouble = new Trouble();
    List<WebAddress> addresses = addresses(trouble);
    return pages(addresses, fetcher(addresses), known, trouble);
  }

  @Override
  public Iterator<Seen> first(int most) {
    Trouble trouble = new Trouble();
    List<WebAddress> addresses = addresses(trouble);
    List<WebAddress> some = addresses.stream().limit(most).toList();
    return pages(some, fetcher(addresses), (source, uris) -> Map.of(), trouble);
  }

  /** One for each host. */
  @Override
  public List<Iterator<Seen>> lanes(KnownDocuments known) {
    Trouble trouble = new Trouble();
    List<WebAddress> addresses = addresses(trouble);
    Fetcher fetcher = fetcher(addresses);
    Map<String, List<WebAddress>> hosts = new LinkedHashMap<>();
    addresses.forEach(
        each -> hosts.computeIfAbsent(each.host(), host -> new ArrayList<>()).add(each));
    List<Iterator<Seen>> lanes = new ArrayList<>();
    hosts.values().forEach(some -> lanes.add(pages(some, fetcher, known, new Trouble())));
    lanes.add(pages(List.of(), fetcher, known, trouble));
    return lanes;
  }

  private Fetcher fetcher(List<WebAddress> own) {
    return web.fetcher(settings.allowPrivate(), own);
  }

  private Iterator<Seen> pages(
      List<WebAddress> addresses, Fetcher fetcher, KnownDocuments known, Trouble trouble) {
    List<WebPlace> places =
        addresses.stream()
            .map(each -> new WebPlace(each.toString(), each, null, null, Metadata.NONE))
            .toList();
    return new WebPages(name(), places, known, fetcher, trouble);
  }

  private List<WebAddress> addresses(Trouble trouble) {
    Map<String, WebAddress> addresses = new LinkedHashMap<>();
    for (String entry : settings.urls()) {
      for (String line : isAddress(entry) ? List.of(entry) : lines(entry)) {
        add(line, addresses, trouble);
      }
    }
    return List.copyOf(addresses.values());
  }

  private static void add(String line, Map<String, WebAddress> addresses, Trouble trouble) {
    try {
      WebAddress address = WebAddress.of(line);
      addresses.putIfAbsent(address.toString(), address);
    } catch (RefusedAddressException e) {
      trouble.add("%s; correct it or take it out of 'urls'".formatted(e.getMessage()));
    }
  }

  private static boolean isAddress(String entry) {
    return entry.contains("://");
  }

  /** Without empty ones and those that begin with #. */
  private List<String> lines(String file) {
    Path path = base.resolve(file).normalize();
    try {
      return Files.readAllLines(path, StandardCharsets.UTF_8).stream()
          .map(line -> line.replace("\uFEFF", "").strip())
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new SourceFailedException(
          name(),
          "the list %s cannot be read (%s); create it or correct 'urls'".formatted(path, e),
          e);
    }
  }
}
