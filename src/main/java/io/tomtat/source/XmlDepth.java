package io.tomtat.source;

import java.nio.charset.StandardCharsets;

/** How deep the tags of XML are nested at most, as far as a scan can tell that parses nothing. */
final class XmlDepth {

  private final String text;
  private int at;

  private XmlDepth(String text) {
    this.text = text;
  }

  /** Of any encoding that writes tags in ASCII, with zero bytes between or without. */
  static int of(byte[] xml) {
    return new XmlDepth(new String(xml, StandardCharsets.ISO_8859_1).replace("\0", "")).most();
  }

  private int most() {
    int depth = 0;
    int most = 0;
    for (at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
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
        skipBehind(">");
        boolean open = text.charAt(at - 1) != '>' || text.charAt(at - 2) != '/';
        depth += open ? 1 : 0;
        most = Math.max(most, depth);
      }
    }
    return most;
  }

  private void skipBehind(String end) {
    int found = text.indexOf(end, at + 1);
    at = found < 0 ? text.length() : found + end.length();
  }
}
