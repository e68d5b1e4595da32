package io.tomtat.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** How much text each element of a tree holds, found in one walk. */
final class TextLengths implements NodeVisitor {

  private static final int PARAGRAPH = 40;

  /**
   * Of one element, in characters with single blanks.
   *
   * @param text all of it
   * @param linked within links
   * @param links how many there are
   * @param prose within paragraphs that are more than a label and no row of links
   */
  record Lengths(int text, int linked, int links, int prose) {

    private static final Lengths NONE = new Lengths(0, 0, 0, 0);

    double linkDensity() {
      return (double) linked / Math.max(1, text);
    }

    /** Text in paragraphs, discounted by its share of all text. */
    double density() {
      return (double) prose * prose / Math.max(1, text);
    }

    boolean isProse() {
      return text > PARAGRAPH && linkDensity() < 0.4;
    }
  }

  private static final class Sum {
    private int text;
    private int linked;
    private int links;
    private int prose;
  }

  private final Map<Element, Lengths> lengths = new HashMap<>();
  private final Deque<Sum> open = new ArrayDeque<>();

  private TextLengths() {}

  static TextLengths of(Element root) {
    TextLengths visitor = new TextLengths();
    visitor.open.push(new Sum());
    NodeTraversor.traverse(visitor, root);
    return visitor;
  }

  /** Of an element of the tree as it was when it was measured. */
  Lengths in(Node element) {
    return lengths.getOrDefault(element, Lengths.NONE);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element) {
      open.push(new Sum());
    } else if (node instanceof TextNode leaf) {
      top().text += length(leaf.getWholeText());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && !open.isEmpty()) {
      close(element, open.pop());
    }
  }

  private void close(Element element, Sum sum) {
    if (Blocks.isUnseen(element)) {
      return;
    }
    if (element.nameIs("a")) {
      sum.linked = sum.text;
      sum.links++;
    }
    Lengths own = new Lengths(sum.text, sum.linked, sum.links, sum.prose);
    if (element.nameIs("p")) {
      own = new Lengths(sum.text, sum.linked, sum.links, own.isProse() ? sum.text : 0);
    }
    lengths.put(element, own);
    add(own);
  }

  private void add(Lengths own) {
    Sum parent = top();
    parent.text += own.text;
    parent.linked += own.linked;
    parent.links += own.links;
    parent.prose += own.prose;
  }

  private Sum top() {
    return open.element();
  }

  /** With runs of blanks counted once, and the blank that parts it from the text before. */
  private static int length(String text) {
    int length = 0;
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      boolean space = text.charAt(i) <= ' ' || text.charAt(i) == '\u00A0';
      length += space && blank ? 0 : 1;
      blank = space;
    }
    return length;
  }
}
