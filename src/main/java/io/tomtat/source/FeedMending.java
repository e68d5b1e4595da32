package io.tomtat.source;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/**
 * Makes well-formed XML out of what many sites send for a feed: a cut file, a bare ampersand,
 * entities of HTML, control characters, a prefix that nobody declared.
 */
final class FeedMending {

  /** What XML 1.0 does not allow. */
  private static final Pattern CONTROLS =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private static final int DEEPEST = 200;

  private FeedMending() {}

  /** An item that is cut off in its middle is left out: half a text is another one. */
  static String mended(String xml) {
    Document tree =
        Jsoup.parse(
            CONTROLS.matcher(xml).replaceAll(""), "", Parser.xmlParser().setMaxDepth(DEEPEST));
    tree.childNodes().stream().filter(FeedMending::isNoElement).toList().forEach(Node::remove);
    Elements items = tree.select("item, entry");
    Element last = items.last();
    if (last != null && isCut(xml)) {
      last.remove();
    }
    declarePrefixes(tree);
    tree.outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(EscapeMode.xhtml)
        .prettyPrint(false);
    return tree.outerHtml();
  }

  private static boolean isNoElement(Node node) {
    return !(node instanceof Element) || node instanceof DocumentType;
  }

  /** The last item begins behind the end of the one before it, and does not end. */
  private static boolean isCut(String xml) {
    int begin = Math.max(xml.lastIndexOf("<item"), xml.lastIndexOf("<entry"));
    return begin > Math.max(xml.lastIndexOf("</item>"), xml.lastIndexOf("</entry>"));
  }

  private static void declarePrefixes(Document tree) {
    Element root = tree.firstElementChild();
    if (root == null) {
      return;
    }
    Map<String, String> missing = new TreeMap<>();
    for (Element element : tree.getAllElements()) {
      note(element.tagName(), missing);
      for (Attribute attribute : element.attributes()) {
        note(attribute.getKey(), missing);
      }
    }
    missing.forEach(
        (prefix, meaning) -> {
          if (!root.hasAttr("xmlns:" + prefix)) {
            root.attr("xmlns:" + prefix, meaning);
          }
        });
  }

  private static void note(String name, Map<String, String> missing) {
    int colon = name.indexOf(':');
    if (colon > 0 && !name.startsWith("xml")) {
      String prefix = name.substring(0, colon);
      missing.put(prefix, FeedElement.USUAL.getOrDefault(prefix, "urn:undeclared:" + prefix));
    }
  }
}
