package io.tomtat.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;

/** The styles of a word processor's file by their names. */
final class Looks {

  /**
   * @param base whose look counts where this one says nothing
   */
  private record Style(Look look, @Nullable String base) {}

  private final Map<String, Style> styles = new HashMap<>();
  private boolean coloredPaper;

  /** Adds those of a part of the file. */
  void read(XMLEventReader events) throws XMLStreamException {
    while (events.hasNext()) {
      XMLEvent event = events.nextEvent();
      if (event.isStartElement()) {
        read(event.asStartElement(), events);
      }
    }
  }

  private void read(StartElement element, XMLEventReader events) throws XMLStreamException {
    switch (Markup.name(element)) {
      case "style" -> add(Markup.read(element, events));
      case "background" -> coloredPaper |= Look.isColored(Markup.value(element, "color"));
      case "anchor" -> coloredPaper |= isOn(Markup.value(element, "behindDoc"));
      case "shape", "rect", "roundrect", "oval" ->
          coloredPaper |= String.valueOf(Markup.value(element, "style")).contains("z-index:-");
      case "page-layout-properties" ->
          coloredPaper |= Look.isColored(Markup.value(element, "background-color"));
      default -> {}
    }
  }

  private void add(Markup style) {
    Look look = Look.PLAIN;
    for (Markup properties : style.children()) {
      coloredPaper |= "background".equals(properties.value("run-through"));
      look =
          switch (properties.name()) {
            case "rPr" -> Look.ofRun(properties).over(look);
            case "pPr" -> Look.ofParagraph(properties).over(look);
            case "text-properties" -> Look.ofOpen(properties).over(look);
            case "paragraph-properties" ->
                new Look(null, null, null, Look.ofOpen(properties).shaded()).over(look);
            default -> look;
          };
    }
    String id = style.value("styleId");
    String base =
        id == null ? style.value("parent-style-name") : style.childsValue("basedOn", "val");
    styles.put(id == null ? String.valueOf(style.value("name")) : id, new Style(look, base));
  }

  private static boolean isOn(@Nullable String value) {
    return "1".equals(value) || "true".equals(value);
  }

  /** Of the style and of those that it is based on; plain if there is none. */
  Look of(@Nullable String name) {
    Look look = Look.PLAIN;
    Set<String> seen = new HashSet<>();
    for (String next = name; next != null && seen.add(next); ) {
      Style style = styles.get(next);
      look = style == null ? look : look.over(style.look());
      next = style == null ? null : style.base();
    }
    return look;
  }

  /**
   * Whether the page has a colour or a picture behind its text, on which white letters are seen.
   */
  boolean isPaperColored() {
    return coloredPaper;
  }
}
