package io.tomtat.source;

import io.tomtat.article.Hash;
import io.tomtat.article.Metadata;
import io.tomtat.article.Timestamp;
import io.tomtat.source.FeedFile.Item;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a feed in XML says of its items, by whichever names. */
record FeedItems(FeedElement channel) {

  Item item(FeedElement entry) {
    String title = title(entry);
    String html =
        entry.html(
            "content:encoded",
            "content",
            "atom:content",
            "xhtml:body",
            "description",
            "summary",
            "atom:summary");
    return new Item(
        key(entry, title),
        title,
        metadata(entry),
        FeedTail.leftOut(html),
        Since.moment(changed(entry)));
  }

  private static String title(FeedElement element) {
    return element.line("title", "dc:title", "media:title");
  }

  private Metadata metadata(FeedElement entry) {
    return new Metadata(
        author(entry),
        FeedFile.first(title(channel)),
        published(entry),
        modified(entry),
        section(entry),
        FeedFile.address(entry.link()),
        null);
  }

  /** That its page is as it was may be taken from these, and from no {@code dc:date}. */
  private static @Nullable Timestamp changed(FeedElement entry) {
    return entry.date("updated", "modified", "dcterms:modified", "atom:updated");
  }

  /**
   * {@code dc:date} is of "an event in the life" of the item, and does not say of which: readers
   * such as feedparser take it for the last one.
   */
  private static @Nullable Timestamp modified(FeedElement entry) {
    Timestamp changed = changed(entry);
    return changed == null ? entry.date("dc:date") : changed;
  }

  /** Feeds of news mean by {@code dc:date} that it was published. */
  private static @Nullable Timestamp published(FeedElement entry) {
    return entry.date(
        "published",
        "pubDate",
        "issued",
        "dcterms:issued",
        "atom:published",
        "dc:date",
        "created",
        "dcterms:created");
  }

  /** Atom names persons within elements, RSS in a text of its own or of a module. */
  private static @Nullable String author(FeedElement entry) {
    String names =
        entry
            .all("author")
            .map(author -> new FeedElement(author).line("name"))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", "));
    return FeedFile.first(names, entry.lines("dc:creator"), entry.lines("author"));
  }

  private static @Nullable String section(FeedElement entry) {
    String term =
        entry
            .all("category")
            .map(category -> FeedFile.text(category.getAttributeValue("term")))
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("");
    return FeedFile.first(term, entry.line("category", "dc:subject"));
  }

  /** Of an item that has neither guid nor address nor title what it says is its key. */
  private static String key(FeedElement entry, String title) {
    String id =
        FeedFile.first(entry.text("guid"), entry.text("id"), entry.attribute("about", "rdf"));
    String named = FeedFile.first(id == null ? null : normal(id), entry.link(), title);
    String all = FeedFile.text(entry.element().getValue());
    if (named != null || all.isEmpty()) {
      return FeedFile.key(named);
    }
    return Hash.of(List.of(all)).hex();
  }

  /** An address is the same with a detour and without. */
  private static String normal(String id) {
    try {
      return new URI(id).normalize().toString();
    } catch (URISyntaxException e) {
      return id;
    }
  }
}
