package io.tomtat.source;

import io.tomtat.article.Timestamp;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * An item or the channel of a feed in XML, asked for its parts by the names that RSS 0.9 to 2.0,
 * Atom 0.3 and 1.0 and their usual modules give them.
 *
 * <p>A name without prefix is one of the feed's own form: in the namespace of the element itself,
 * whichever that is, as feeds have been written with a dozen. Its case does not matter.
 */
record FeedElement(Element element) {

  /** What a prefix means here, and in feeds that do not say. */
  static final Map<String, String> USUAL =
      Map.of(
          "atom", "http://www.w3.org/2005/Atom",
          "content", "http://purl.org/rss/1.0/modules/content/",
          "dc", "http://purl.org/dc/elements/1.1/",
          "dcterms", "http://purl.org/dc/terms/",
          "media", "http://search.yahoo.com/mrss/",
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "xhtml", "http://www.w3.org/1999/xhtml");

  /** In the document's order; empty ones too. */
  Stream<Element> all(String name) {
    int colon = name.indexOf(':');
    String namespace =
        colon < 0
            ? element.getNamespaceURI()
            : Objects.requireNonNull(USUAL.get(name.substring(0, colon)), name);
    String local = name.substring(colon + 1);
    return element.getChildren().stream()
        .filter(child -> child.getName().equalsIgnoreCase(local))
        .filter(child -> same(child.getNamespaceURI(), namespace));
  }

  /** Some leave out the last stroke. */
  private static boolean same(String one, String other) {
    return one.equals(other) || other.equals(one + "/");
  }

  /** A title or a name: one line without markup; empty if there is none. */
  String line(String... names) {
    return Stream.of(names)
        .flatMap(this::all)
        .map(part -> FeedText.of(part).line())
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** As it stands there, such as an address; empty if there is none. */
  String text(String name) {
    return all(name)
        .map(part -> FeedFile.text(part.getText()))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** All of one name, with commas between. */
  String lines(String name) {
    return all(name)
        .map(part -> FeedText.of(part).line())
        .filter(line -> !line.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The fullest text comes first among the names; empty if there is none. */
  String html(String... names) {
    return Stream.of(names)
        .flatMap(this::all)
        .map(part -> FeedText.of(part).html())
        .filter(html -> !html.isBlank())
        .findFirst()
        .orElse("");
  }

  /** Of several dates of one name the last stands: a feed adds at the end. */
  @Nullable Timestamp date(String... names) {
    return Stream.of(names)
        .map(name -> all(name).map(part -> FeedDate.of(part.getText())).filter(Objects::nonNull))
        .flatMap(dates -> dates.reduce((earlier, later) -> later).stream())
        .findFirst()
        .orElse(null);
  }

  /** Atom's link to the page itself, or that of RSS; null if there is none. */
  @Nullable String link() {
    List<String> links =
        Stream.concat(all("link"), all("atom:link"))
            .filter(FeedElement::leadsToThePage)
            .map(link -> resolved(link, address(link)))
            .filter(link -> !link.isEmpty())
            .toList();
    return links.isEmpty() ? permanent() : links.get(0);
  }

  private static boolean leadsToThePage(Element link) {
    return link.getAttributeValue("rel", "alternate").equalsIgnoreCase("alternate");
  }

  private static String address(Element link) {
    return FeedFile.text(link.getAttributeValue("href", link.getText()));
  }

  /** RSS 2.0: a guid is an address as well unless it says that it is none. */
  private @Nullable String permanent() {
    return all("guid")
        .filter(guid -> guid.getAttributeValue("isPermaLink", "true").equalsIgnoreCase("true"))
        .map(guid -> FeedFile.text(guid.getText()))
        .filter(guid -> !guid.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** By the {@code xml:base} of the elements around, as far as they have one. */
  private static String resolved(Element at, String address) {
    String found = address;
    for (Element each = at; each != null; each = each.getParentElement()) {
      String base = each.getAttributeValue("base", Namespace.XML_NAMESPACE);
      found = base == null ? found : resolved(base.strip(), found);
    }
    return found;
  }

  private static String resolved(String base, String address) {
    try {
      URI relative = URI.create(address);
      return relative.isAbsolute() ? address : URI.create(base).resolve(relative).toString();
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  @Nullable String attribute(String name, String prefix) {
    return element.getAttributeValue(name, Namespace.getNamespace(USUAL.get(prefix)));
  }
}
