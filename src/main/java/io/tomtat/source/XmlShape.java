package io.tomtat.source;

import java.nio.charset.StandardCharsets;

/**
 * What a parser of XML will have to build, as far as a scan can tell that builds nothing.
 *
 * @param depth to which tags are nested at most
 * @param parts tags, comments and the like, and attributes
 */
record XmlShape(int depth, int parts) {

  /** Of any encoding that writes tags in ASCII, with zero bytes between or without. */
  static XmlShape of(byte[] xml) {
    return new Scan(new String(xml, StandardCharsets.ISO_8859_1).replace("\0", "")).whole();
  }

  /** One way through the text. */
  private static final class Scan {
    private final String text;
    private int at;
    private int depth;
    private int most;
    private int parts;

    Scan(String text) {
      this.text = text;
    }

    private XmlShape whole() {
      for (at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
        parts++;
        part();
      }
      return new XmlShape(most, parts);
    }

    private void part() {
      if (text.startsWith("<![CDATA[", at)) {
        skipBehind("]]>");
      } else if (text.startsWith("<!--", at)) {
        skipBehind("-->");
      } else if (text.startsWith("</", at)) {
        depth = Math.max(0, depth - 1);
        skipBehind(">");
      } else if (text.startsWith("<!", at) || text.startsWith("<?", at)) {
        skipBehind(">");
      } else {
        tag();
      }
    }

    private void tag() {
      int begin = at;
      skipBehind(">");
      boolean open = text.charAt(at - 1) != '>' || text.charAt(at - 2) != '/';
      depth += open ? 1 : 0;
      most = Math.max(most, depth);
      for (int i = begin; i < at; i++) {
        parts += text.charAt(i) == '=' ? 1 : 0;
      }
    }

    private void skipBehind(String end) {
      int found = text.indexOf(end, at + 1);
      at = found < 0 ? text.length() : found + end.length();
    }
  }
}
