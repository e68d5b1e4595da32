package io.tomtat.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Takes out of a word processor's file what its reader does not see: deleted and hidden text,
 * comments, notes, white letters on white. Tika's parsers give them like any other text; a comment
 * is not meant for strangers, and hidden text may hold orders to a model.
 */
final class Unseen {

  private static final Pattern TEXT_PART =
      Pattern.compile("word/[^/]+\\.xml|content\\.xml|styles\\.xml");

  private static final Pattern STYLES_PART =
      Pattern.compile("word/(styles|document)\\.xml|content\\.xml|styles\\.xml");

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
    Looks looks = looks(file);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream written = new ZipOutputStream(bytes)) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        written.putNextEntry(new ZipEntry(part.getName()));
        if (TEXT_PART.matcher(part.getName()).matches()) {
          written.write(seen(parts.readAllBytes(), looks));
        } else if (KEPT_PART.matcher(part.getName()).matches()) {
          parts.transferTo(written);
        }
        written.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static Looks looks(byte[] file) throws IOException, XMLStreamException {
    Looks looks = new Looks();
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        if (STYLES_PART.matcher(part.getName()).matches()) {
          looks.read(events(parts.readAllBytes()));
        }
      }
    }
    return looks;
  }

  private static byte[] seen(byte[] markup, Looks looks) throws XMLStreamException {
    ByteArrayOutputStream seen = new ByteArrayOutputStream(markup.length);
    XMLEventWriter writer = WRITERS.createXMLEventWriter(seen, "UTF-8");
    new SeenText(looks, events(markup), writer).copy();
    return seen.toByteArray();
  }

  private static XMLEventReader events(byte[] markup) throws XMLStreamException {
    return READERS.createXMLEventReader(new ByteArrayInputStream(markup));
  }

  /** No document type, hence no entities. */
  private static XMLInputFactory readers() {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
