package io.tomtat.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;

/** An element of a word processor's file with all elements in it, known by their local names. */
record Markup(StartElement start, List<Markup> children) {

  private static final XMLEventFactory EVENTS = XMLEventFactory.newInstance();

  /** Reads to the end of an element that has begun. */
  static Markup read(StartElement start, XMLEventReader events) throws XMLStreamException {
    List<Markup> children = new ArrayList<>();
    for (XMLEvent event = events.nextEvent(); !event.isEndElement(); event = events.nextEvent()) {
      if (event.isStartElement()) {
        children.add(read(event.asStartElement(), events));
      }
    }
    return new Markup(start, children);
  }

  String name() {
    return name(start);
  }

  static String name(StartElement element) {
    return element.getName().getLocalPart();
  }

  /** Of the attribute, whatever its namespace; null if there is none. */
  @Nullable String value(String attribute) {
    return value(start, attribute);
  }

  static @Nullable String value(StartElement element, String attribute) {
    for (var values = element.getAttributes(); values.hasNext(); ) {
      Attribute value = values.next();
      if (value.getName().getLocalPart().equals(attribute)) {
        return value.getValue();
      }
    }
    return null;
  }

  Stream<Markup> children(String name) {
    return children.stream().filter(child -> child.name().equals(name));
  }

  Markup without(String child) {
    return new Markup(start, children.stream().filter(each -> !each.name().equals(child)).toList());
  }

  void write(XMLEventWriter writer) throws XMLStreamException {
    writer.add(start);
    for (Markup child : children) {
      child.write(writer);
    }
    writer.add(EVENTS.createEndElement(start.getName(), null));
  }

  /** Of the first such child; null if there is none. */
  @Nullable String childsValue(String name, String attribute) {
    return children(name).findFirst().map(child -> child.value(attribute)).orElse(null);
  }
}
