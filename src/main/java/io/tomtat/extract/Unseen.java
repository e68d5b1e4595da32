package io.tomtat.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * Takes out of a word processor's file what its reader does not see: deleted and hidden text,
 * comments, notes. Tika's parsers give them like any other text; a comment is not meant for
 * strangers, and hidden text may hold orders to a model.
 */
final class Unseen {

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
          "footer-first");

  private static final Pattern TEXT_PART =
      Pattern.compile("word/[^/]+\\.xml|content\\.xml|styles\\.xml");

  private static final Pattern KEPT_PART = Pattern.compile("(?i).*\\.(xml|rels)|mimetype");

  private static final XMLInputFactory READERS = readers();
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newInstance();

  private Unseen() {}

  /** The file without it; unchanged if it is of another kind, or broken: its parser says so. */
  static byte[] removed(byte[] file) {
    if (file.length < 4 || file[0] != 'P' || file[1] != 'K' || !isText(file)) {
      return file;
    }
    try {
      return rewritten(file);
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      return file;
    }
  }

  private static boolean isText(byte[] file) {
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        if (part.getName().equals("word/document.xml")) {
          return true;
        }
        if (part.getName().equals("mimetype")) {
          return new String(parts.readNBytes(100), StandardCharsets.US_ASCII)
              .startsWith("application/vnd.oasis.opendocument.text");
        }
      }
      return false;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Pictures and objects are left empty: they are not read, and may unpack to anything. */
  private static byte[] rewritten(byte[] file) throws IOException, XMLStreamException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream written = new ZipOutputStream(bytes)) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        written.putNextEntry(new ZipEntry(part.getName()));
        if (TEXT_PART.matcher(part.getName()).matches()) {
          written.write(seen(parts.readAllBytes()));
        } else if (KEPT_PART.matcher(part.getName()).matches()) {
          parts.transferTo(written);
        }
        written.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] seen(byte[] markup) throws XMLStreamException {
    ByteArrayOutputStream seen = new ByteArrayOutputStream(markup.length);
    XMLEventReader events = READERS.createXMLEventReader(new ByteArrayInputStream(markup));
    XMLEventWriter writer = WRITERS.createXMLEventWriter(seen, "UTF-8");
    while (events.hasNext()) {
      copy(events, writer);
    }
    writer.close();
    return seen.toByteArray();
  }

  private static void copy(XMLEventReader events, XMLEventWriter writer) throws XMLStreamException {
    XMLEvent event = events.nextEvent();
    if (isNamed(event, UNSEEN)) {
      skipRest(events, 1);
    } else if (isNamed(event, Set.of("r"))) {
      copyRun(event, events, writer);
    } else {
      writer.add(event);
    }
  }

  /** A run says in its first element whether it is hidden. */
  private static void copyRun(XMLEvent run, XMLEventReader events, XMLEventWriter writer)
      throws XMLStreamException {
    if (!isNamed(events.peek(), Set.of("rPr"))) {
      writer.add(run);
      return;
    }
    events.nextEvent();
    if (skipRest(events, 1)) {
      skipRest(events, 1);
    } else {
      writer.add(run); // how its letters look tells nothing
    }
  }

  /**
   * To the end of an element that has begun.
   *
   * @return whether it held the mark of hidden text
   */
  private static boolean skipRest(XMLEventReader events, int open) throws XMLStreamException {
    boolean hidden = false;
    for (int depth = open; depth > 0; ) {
      XMLEvent event = events.nextEvent();
      hidden |= isNamed(event, Set.of("vanish")) && isOn(event.asStartElement());
      depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
    }
    return hidden;
  }

  private static boolean isNamed(XMLEvent event, Set<String> names) {
    return event != null
        && event.isStartElement()
        && names.contains(event.asStartElement().getName().getLocalPart());
  }

  /** {@code <w:vanish/>}, {@code <w:vanish w:val="0"/>} */
  private static boolean isOn(StartElement vanish) {
    boolean on = true;
    for (var values = vanish.getAttributes(); values.hasNext(); ) {
      Attribute value = values.next();
      on &= !Set.of("0", "false", "off").contains(value.getValue());
    }
    return on;
  }

  /** No document type, hence no entities. */
  private static XMLInputFactory readers() {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
