package io.tomtat.source;

import com.rometools.rome.io.XmlReader;
import io.tomtat.source.FeedFile.BrokenFeedException;
import io.tomtat.source.FeedFile.Feed;
import io.tomtat.source.FeedFile.Item;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;

/** Feeds in XML: RSS 0.9 to 2.0, Atom 0.3 and 1.0. */
final class FeedXml {

  /** The parser's work grows with the square of the depth. */
  private static final int DEEPEST = 250;

  /** A tree takes some 100 bytes for each; a feed of 3,000 items has some 200,000. */
  private static final int MOST_PARTS = 300_000;

  private static final Pattern ROOT = Pattern.compile("(?i)rss|rdf|feed");

  private static final Pattern ITEM = Pattern.compile("(?i)item|entry");

  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private FeedXml() {}

  /**
   * Those of a well-formed feed.
   *
   * @throws BrokenFeedException if it is none
   */
  static List<Item> items(byte[] bytes) throws BrokenFeedException {
    return items(bytes, shape(bytes));
  }

  /**
   * As {@link #items}, but of a broken feed those that can be read.
   *
   * @throws BrokenFeedException if there is none
   */
  static Feed read(byte[] bytes) throws BrokenFeedException {
    XmlShape shape = shape(bytes);
    try {
      return new Feed(items(bytes, shape), null);
    } catch (BrokenFeedException e) {
      return new Feed(mended(bytes, e), String.valueOf(e.getMessage()));
    }
  }

  private static XmlShape shape(byte[] bytes) throws BrokenFeedException {
    XmlShape shape = XmlShape.of(bytes);
    if (shape.parts() > MOST_PARTS) {
      throw new BrokenFeedException(
          "not a readable feed: it has more than %,d tags and attributes".formatted(MOST_PARTS),
          null);
    }
    return shape;
  }

  private static List<Item> items(byte[] bytes, XmlShape shape) throws BrokenFeedException {
    if (shape.depth() > DEEPEST) {
      throw new BrokenFeedException(
          "not a readable feed: it is nested more than %d deep".formatted(DEEPEST), null);
    }
    try {
      return items(new StringReader(FeedDoctype.leftOut(text(bytes))));
    } catch (JDOMException | IOException | IllegalArgumentException e) {
      throw new BrokenFeedException("not a readable feed: " + e.getMessage(), e);
    }
  }

  private static List<Item> mended(byte[] bytes, BrokenFeedException broken)
      throws BrokenFeedException {
    try {
      List<Item> items = items(new StringReader(FeedMending.mended(text(bytes))));
      if (items.isEmpty()) {
        throw broken;
      }
      return items;
    } catch (JDOMException | IOException | IllegalArgumentException e) {
      broken.addSuppressed(e);
      throw broken;
    }
  }

  private static String text(byte[] bytes) throws IOException {
    int begin = begin(bytes);
    try (XmlReader reader =
            new XmlReader(new ByteArrayInputStream(bytes, begin, bytes.length - begin), true);
        StringWriter text = new StringWriter()) {
      reader.transferTo(text);
      return text.toString();
    }
  }

  /** Behind blanks, which no XML may begin with, and which do no harm. */
  private static int begin(byte[] bytes) {
    int from = startsWith(bytes, BOM) ? BOM.length : 0;
    int at = from;
    while (at < bytes.length && " \t\r\n".indexOf(bytes[at]) >= 0) {
      at++;
    }
    return at > from ? at : 0;
  }

  private static boolean startsWith(byte[] bytes, byte[] first) {
    return Arrays.equals(bytes, 0, Math.min(bytes.length, first.length), first, 0, first.length);
  }

  private static List<Item> items(Reader xml) throws JDOMException, IOException {
    Element root = parser().build(xml).getRootElement();
    if (!ROOT.matcher(root.getName()).matches()) {
      throw new IllegalArgumentException(
          "<%s> is the root of no feed".formatted(root.getQualifiedName()));
    }
    FeedItems items = new FeedItems(channel(root));
    return itemsOf(root).map(FeedElement::new).map(items::item).toList();
  }

  /** Reads nothing but what it is given: no declared entities, no files. */
  private static SAXBuilder parser() {
    SAXBuilder parser = new SAXBuilder();
    parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    parser.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    parser.setFeature("http://xml.org/sax/features/external-general-entities", false);
    parser.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    return parser;
  }

  private static FeedElement channel(Element root) {
    Optional<Element> channel =
        root.getChildren().stream()
            .filter(child -> child.getName().equalsIgnoreCase("channel"))
            .findFirst();
    return new FeedElement(channel.orElse(root));
  }

  /** Within the channel, or beside it as RSS 0.9 and 1.0 have them. */
  private static Stream<Element> itemsOf(Element element) {
    return element.getChildren().stream()
        .flatMap(
            child ->
                ITEM.matcher(child.getName()).matches()
                    ? Stream.of(child)
                    : child.getName().equalsIgnoreCase("channel") ? itemsOf(child) : Stream.of());
  }
}
