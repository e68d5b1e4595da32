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
    return new Item(key(entry, title), title, metadata(entry), html);
  }

  private static String title(FeedElement element) {
    return element.line("title", "dc:title", "media:title");
  }

  private Metadata metadata(FeedElement entry) {
    return new Metadata(
        author(entry),
        FeedFile.first(title(channel)),
        published(entry),
        entry.date("updated", "modified", "dcterms:modified", "atom:updated"),
        section(entry),
        FeedFile.address(entry.link()),
        null);
  }

  /** {@code dc:date} does not say what happened then; feeds of news mean that it was published. */
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
