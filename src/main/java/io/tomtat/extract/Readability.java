package io.tomtat.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dankito.readability4j.model.ArticleGrabberOptions;
import net.dankito.readability4j.model.ArticleMetadata;
import net.dankito.readability4j.model.ReadabilityOptions;
import net.dankito.readability4j.processor.ArticleGrabber;
import net.dankito.readability4j.processor.Preprocessor;
import net.dankito.readability4j.util.RegExUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Mozilla's Readability on a copy of the page that holds what it asks for and nothing else.
 *
 * <p>Readability4J writes every element that it weighs or drops into its log, whether that is read
 * or not: addresses, styles and scripts cost more there than the reading does.
 */
final class Readability {

  private static final List<String> ASKED_FOR =
      List.of("class", "id", "rel", "role", "summary", "datatable", "rowspan", "colspan");

  /** Links' and tools' elements stay: their number tells an article from a menu. */
  private static final List<String> LEFT_OUT =
      List.of(
          "script", "style", "noscript", "template", "svg", "iframe", "object", "audio", "video");

  private Readability() {}

  /** The article in a tree of its own, with classes; null if there is none. */
  static @Nullable Element main(Document page) {
    Document lean = Document.createShell("");
    lean.outputSettings().prettyPrint(false);
    copyAttributes(page.body(), lean.body());
    copyChildren(page.body(), lean.body());
    Names names = new Names();
    new SilentPreprocessor(names).prepareDocument(lean);
    return new SilentGrabber(names)
        .grabArticle(lean, new ArticleMetadata(), new ArticleGrabberOptions(), null);
  }

  private static void copyChildren(Element original, Element copy) {
    for (Node node : original.childNodes()) {
      if (node instanceof TextNode text) {
        copy.appendChild(new TextNode(text.getWholeText()));
      } else if (node instanceof Element element && !LEFT_OUT.contains(element.normalName())) {
        Element child = new Element(element.normalName());
        copyAttributes(element, child);
        copyWrapper(original, element, child);
        copy.appendChild(child);
        copyChildren(element, child);
      }
    }
  }

  /** A div around one paragraph is taken off, so what it says of it is kept with the paragraph. */
  private static void copyWrapper(Element wrapper, Element paragraph, Element copy) {
    if (paragraph.nameIs("p")
        && wrapper.nameIs("div")
        && wrapper.childrenSize() == 1
        && wrapper.ownText().isEmpty()) {
      copy.attr(Blocks.WRAPPER, wrapper.className());
    }
  }

  private static void copyAttributes(Element original, Element copy) {
    for (String name : ASKED_FOR) {
      if (original.hasAttr(name)) {
        copy.attr(name, original.attr(name));
      }
    }
  }

  private static final class SilentPreprocessor extends Preprocessor {
    SilentPreprocessor(RegExUtil names) {
      super(names);
    }

    @Override
    protected void logNodeInfo(Node node, String reason) {}
  }

  private static final class SilentGrabber extends ArticleGrabber {
    SilentGrabber(RegExUtil names) {
      super(new ReadabilityOptions(), names);
    }

    @Override
    protected void logNodeInfo(Node node, String reason) {}

    /** A tree's text has single blanks already. */
    @Override
    protected String getInnerText(Element element, RegExUtil names, boolean singleBlanks) {
      return element.text();
    }

    /** Without writing the text of all that stands above it. */
    @Override
    protected boolean isElementWithoutContent(Element element) {
      return !element.hasText() && element.childrenSize() == element.select("br, hr").size();
    }
  }

  /** What classes and ids say; a page says the same few a thousand times. */
  private static final class Names extends RegExUtil {
    private final Map<String, Boolean> unlikely = new HashMap<>();
    private final Map<String, Boolean> likely = new HashMap<>();
    private final Map<String, Boolean> bylines = new HashMap<>();
    private final Map<String, Boolean> positive = new HashMap<>();
    private final Map<String, Boolean> negative = new HashMap<>();

    Names() {
      super(
          UnlikelyCandidatesDefaultPattern,
          OkMaybeItsACandidateDefaultPattern,
          PositiveDefaultPattern,
          NegativeDefaultPattern,
          ExtraneousDefaultPattern,
          BylineDefaultPattern,
          ReplaceFontsDefaultPattern,
          NormalizeDefaultPattern,
          VideosDefaultPattern,
          NextLinkDefaultPattern,
          PrevLinkDefaultPattern,
          WhitespaceDefaultPattern,
          HasContentDefaultPattern);
    }

    @Override
    public boolean isUnlikelyCandidate(String names) {
      return unlikely.computeIfAbsent(names, super::isUnlikelyCandidate);
    }

    @Override
    public boolean okMaybeItsACandidate(String names) {
      return likely.computeIfAbsent(names, super::okMaybeItsACandidate);
    }

    @Override
    public boolean isByline(String names) {
      return bylines.computeIfAbsent(names, super::isByline);
    }

    @Override
    public boolean isPositive(String names) {
      return positive.computeIfAbsent(names, super::isPositive);
    }

    @Override
    public boolean isNegative(String names) {
      return negative.computeIfAbsent(names, super::isNegative);
    }
  }
}
