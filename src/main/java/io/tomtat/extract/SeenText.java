package io.tomtat.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Copies a part of a word processor's file without what its reader does not see. */
final class SeenText {

  /** Of WordprocessingML and OpenDocument, by their local names, which do not collide. */
  private static final Set<String> UNSEEN =
      Set.of(
          "del",
          "moveFrom",
          "comment",
          "footnote",
          "endnote",
          "commentReference",
          "footnoteReference",
          "endnoteReference",
          "annotation",
          "tracked-changes",
          "note",
          "hidden-text",
          "hidden-paragraph",
          "header",
          "footer",
          "header-left",
          "footer-left",
          "header-first",
          "footer-first",
          "softHyphen");

  /** Their ground has whatever colour: white letters in them may be seen. */
  private static final Set<String> BOXES = Set.of("tbl", "txbxContent", "table", "text-box");

  private static final XMLEventFactory EVENTS = XMLEventFactory.newInstance();

  private final Looks styles;
  private final XMLEventReader events;
  private final XMLEventWriter writer;

  /** Of the elements that are open. */
  private final Deque<Look> looks = new ArrayDeque<>();

  private int boxes;

  SeenText(Looks styles, XMLEventReader events, XMLEventWriter writer) {
    this.styles = styles;
    this.events = events;
    this.writer = writer;
    looks.push(Look.PLAIN);
  }

  void copy() throws XMLStreamException {
    while (events.hasNext()) {
      XMLEvent event = events.nextEvent();
      if (event.isStartElement()) {
        copyStart(event.asStartElement());
      } else if (event.isEndElement()) {
        boxes -= BOXES.contains(event.asEndElement().getName().getLocalPart()) ? 1 : 0;
        looks.pop();
        writer.add(event);
      } else if (!event.isCharacters() || !isUnseen(looks.element())) {
        writer.add(event);
      }
    }
    writer.close();
  }

  private void copyStart(StartElement element) throws XMLStreamException {
    String name = Markup.name(element);
    if (UNSEEN.contains(name)) {
      Markup.read(element, events);
    } else if (name.equals("noBreakHyphen")) {
      copyHyphen(element);
    } else if (name.equals("r")) {
      copyRun(element);
    } else if (name.equals("p") && nextIs("pPr")) {
      copyParagraph(element);
    } else {
      boxes += BOXES.contains(name) ? 1 : 0;
      add(element, lookOf(element).over(looks.element()));
    }
  }

  private void add(StartElement element, Look look) throws XMLStreamException {
    writer.add(element);
    looks.push(look);
  }

  /** Of OpenDocument: a span, a paragraph, a section say it in attributes. */
  private Look lookOf(StartElement element) {
    Look own = styles.of(Markup.value(element, "style-name"));
    boolean hidden = "none".equals(Markup.value(element, "display"));
    return hidden ? new Look(true, null, null, false).over(own) : own;
  }

  /** {@code 7.100‑7.300}: it is an element of its own. */
  private void copyHyphen(StartElement element) throws XMLStreamException {
    Markup.read(element, events);
    QName name = element.getName();
    writer.add(EVENTS.createStartElement(name.getPrefix(), name.getNamespaceURI(), "t"));
    writer.add(EVENTS.createCharacters("-"));
    writer.add(EVENTS.createEndElement(name.getPrefix(), name.getNamespaceURI(), "t"));
  }

  /** A run's properties are left out: how its letters look tells Tika nothing. */
  private void copyRun(StartElement run) throws XMLStreamException {
    Look look = looks.element();
    if (nextIs("rPr")) {
      Markup properties = Markup.read(events.nextEvent().asStartElement(), events);
      Look style = styles.of(properties.childsValue("rStyle", "val"));
      look = Look.ofRun(properties).over(style).over(look);
    }
    if (isUnseen(look)) {
      Markup.read(run, events);
    } else {
      add(run, look);
    }
  }

  private void copyParagraph(StartElement paragraph) throws XMLStreamException {
    Markup properties = Markup.read(events.nextEvent().asStartElement(), events);
    Look style = styles.of(properties.childsValue("pStyle", "val"));
    add(paragraph, Look.ofParagraph(properties).over(style));
    properties.without("rPr").write(writer);
  }

  /** Blanks between elements are none of the text. */
  private boolean nextIs(String name) throws XMLStreamException {
    while (events.peek() != null
        && events.peek().isCharacters()
        && events.peek().asCharacters().isWhiteSpace()) {
      events.nextEvent();
    }
    XMLEvent next = events.peek();
    return next != null && next.isStartElement() && Markup.name(next.asStartElement()).equals(name);
  }

  private boolean isUnseen(Look look) {
    return look.isUnseen(boxes == 0 && !styles.isPaperColored());
  }
}
