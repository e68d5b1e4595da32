package io.tomtat.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the archives that word processors' files are, part by part. */
final class Packed {

  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";

  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  /**
   * @param body paragraphs, as WordprocessingML
   */
  static byte[] docx(String body) {
    return docx(body, "");
  }

  /**
   * @param styles as WordprocessingML
   */
  static byte[] docx(String body, String styles) {
    return new Packed()
        .part(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + type("document", "document.main")
                + type("comments", "comments")
                + type("header1", "header")
                + type("footer1", "footer")
                + type("footnotes", "footnotes")
                + type("styles", "styles")
                + "</Types>")
        .part("_rels/.rels", relations(relation(1, "officeDocument", "word/document.xml")))
        .part(
            "word/_rels/document.xml.rels",
            relations(
                relation(1, "comments", "comments.xml")
                    + relation(2, "header", "header1.xml")
                    + relation(3, "footer", "footer1.xml")
                    + relation(4, "footnotes", "footnotes.xml")
                    + relation(5, "styles", "styles.xml")))
        .part(
            "word/document.xml",
            "<w:document %s><w:body>%s<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>"
                    .formatted(W, body)
                + "<w:footerReference w:type=\"default\" r:id=\"rId3\"/></w:sectPr></w:body></w:document>")
        .part("word/styles.xml", "<w:styles %s>%s</w:styles>".formatted(W, styles))
        .part(
            "word/comments.xml",
            "<w:comments %s><w:comment w:id=\"0\" w:author=\"Biên tập\">%s</w:comment></w:comments>"
                .formatted(W, paragraph("Xem lại số liệu này trước khi đăng.")))
        .part("word/header1.xml", "<w:hdr %s>%s</w:hdr>".formatted(W, paragraph("Lưu hành nội bộ")))
        .part("word/footer1.xml", "<w:ftr %s>%s</w:ftr>".formatted(W, paragraph("Trang 1 / 1")))
        .part(
            "word/footnotes.xml",
            "<w:footnotes %s><w:footnote w:id=\"1\">%s</w:footnote></w:footnotes>"
                .formatted(W, paragraph("Theo số liệu của trạm.")))
        .bytes();
  }

  static String paragraph(String text) {
    return "<w:p>" + run(text) + "</w:p>";
  }

  static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  /** The kind is told by the first part, which is not packed. */
  static byte[] odt(String body) {
    return odt(body, "");
  }

  /**
   * @param styles that belong to the text alone
   */
  static byte[] odt(String body, String styles) {
    String names =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
    return new Packed()
        .stored("mimetype", "application/vnd.oasis.opendocument.text")
        .part(
            "content.xml",
            "<office:document-content %s><office:automatic-styles>%s</office:automatic-styles><office:body><office:text>%s</office:text></office:body></office:document-content>"
                .formatted(names, styles, body))
        .part(
            "styles.xml",
            "<office:document-styles %s><office:master-styles><style:master-page style:name=\"S\"><style:header><text:p>Lưu hành nội bộ</text:p></style:header></style:master-page></office:master-styles></office:document-styles>"
                .formatted(names))
        .bytes();
  }

  /**
   * @param chapter XHTML of the body
   */
  static byte[] epub(String chapter) {
    return new Packed()
        .stored("mimetype", "application/epub+zip")
        .part(
            "META-INF/container.xml",
            "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"content.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>")
        .part(
            "content.opf",
            "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata/><manifest><item id=\"c\" href=\"c.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"c\"/></spine></package>")
        .part(
            "c.xhtml",
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>c</title></head><body>%s</body></html>"
                .formatted(chapter))
        .bytes();
  }

  Packed part(String name, String content) {
    return entry(new ZipEntry(name), content.getBytes(StandardCharsets.UTF_8));
  }

  private Packed stored(String name, String content) {
    byte[] text = content.getBytes(StandardCharsets.UTF_8);
    CRC32 sum = new CRC32();
    sum.update(text);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(text.length);
    entry.setCrc(sum.getValue());
    return entry(entry, text);
  }

  private Packed entry(ZipEntry entry, byte[] content) {
    try {
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    try {
      zip.close();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>"
        .formatted(part, WORD, type);
  }

  private static String relations(String all) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + all
        + "</Relationships>";
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s%s\" Target=\"%s\"/>"
        .formatted(id, RELATION, type, target);
  }
}
