package io.tomtat.source;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * What a title or a text of a feed says; feeds write it plain, as markup, as escaped markup, in
 * Base64, and RSS does not say which.
 *
 * @param value a plain text or HTML
 */
record FeedText(String value, Form form) {

  /** How a value is to be read. */
  enum Form {
    PLAIN,
    HTML,
    /** RSS: plain by its letter, escaped markup by its use. */
    UNSAID
  }

  /** {@code <b>}, {@code </i>}, {@code <a href="…">}; {@code a <b và c> d} holds none. */
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:a|abbr|b|big|br|cite|code|del|div|em|font|h[1-6]|i|img|ins|li|ol|p|q|s|small|span|strike|strong|sub|sup|tt|u|ul)"
              + "(?:\\s+[a-z-]+\\s*=[^<>]*|\\s*)/?>");

  /** Needs its semicolon: the end of {@code ?a=1&copy=2} is no sign. */
  private static final Pattern ENTITY = Pattern.compile("&#?\\w{1,10};");

  /** Characters. */
  private static final int MOST_BASE64 = 1_000_000;

  static FeedText of(Element element) {
    String type = element.getAttributeValue("type", "").strip().toLowerCase(Locale.ROOT);
    String mode = element.getAttributeValue("mode", "").strip().toLowerCase(Locale.ROOT);
    if (!element.getChildren().isEmpty()) {
      return new FeedText(inner(element), Form.HTML);
    } else if (mode.equals("base64") || isBinary(type)) {
      return decoded(element.getText());
    }
    return new FeedText(element.getText(), form(element, type, mode));
  }

  private static Form form(Element element, String type, String mode) {
    if (type.contains("xhtml") && !mode.equals("escaped")) {
      return Form.PLAIN; // its markup would be elements
    } else if (type.contains("html")) {
      return Form.HTML;
    }
    String root = element.getDocument().getRootElement().getName();
    return root.equalsIgnoreCase("feed") ? Form.PLAIN : Form.UNSAID;
  }

  /** RFC 4287, 4.1.3.3: a media type that is neither text nor XML. */
  private static boolean isBinary(String type) {
    return type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml");
  }

  private static FeedText decoded(String base64) {
    try {
      String text = base64.length() > MOST_BASE64 ? "" : base64;
      byte[] bytes = Base64.getMimeDecoder().decode(text);
      return new FeedText(new String(bytes, StandardCharsets.UTF_8), Form.UNSAID);
    } catch (IllegalArgumentException e) {
      return new FeedText("", Form.PLAIN);
    }
  }

  /** An empty element is written as two tags: HTML does not know the short form. */
  private static String inner(Element element) {
    Format format = Format.getRawFormat().setExpandEmptyElements(true);
    return new XMLOutputter(format).outputString(element.getContent());
  }

  /** Without markup, in one line. */
  String line() {
    return FeedFile.text(
        switch (form) {
          case PLAIN -> value;
          case HTML -> shown(value);
          case UNSAID ->
              TAG.matcher(value).find() ? Jsoup.parseBodyFragment(value).text() : unescaped(value);
        });
  }

  /** What HTML makes nothing of, such as {@code <!Cầu mới}, is shown as it is written. */
  private static String shown(String html) {
    org.jsoup.nodes.Element body = Jsoup.parseBodyFragment(html).body();
    boolean nothing = body.text().isBlank() && body.children().isEmpty();
    return nothing && !html.contains("<!--") ? html : body.text();
  }

  private static String unescaped(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(
            entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), false)));
  }

  String html() {
    return form == Form.PLAIN ? paragraphs(value) : value;
  }

  /** A plain text as HTML; empty if it is. */
  static String paragraphs(String plain) {
    return plain.isBlank()
        ? ""
        : "<p>" + Entities.escape(plain).replaceAll("\\R+", "</p><p>") + "</p>";
  }
}
