package io.tomtat.source;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * The document type that RSS 0.91 asks for. It only names letters as HTML does, so that it needs no
 * reading: it is left out, and the names are letters here.
 */
final class FeedDoctype {

  private static final String QUOTED = "(?:\"[^\"<>]*\"|'[^'<>]*')";

  /**
   * {@code <!DOCTYPE rss PUBLIC "-//Netscape…" "http://…/rss-0.91.dtd">}; one that declares
   * entities of its own, {@code <!DOCTYPE rss [<!ENTITY …]>}, is none.
   */
  private static final Pattern DOCTYPE =
      Pattern.compile(
          "\\A(?<before>(?>\\s++|<\\?[^>]*>|<!--.*?-->)*+)<!DOCTYPE\\s+[\\w:.-]+(?:\\s+PUBLIC\\s+%1$s(?:\\s*%1$s)?|\\s+SYSTEM\\s+%1$s)?\\s*>"
              .formatted(QUOTED),
          Pattern.DOTALL);

  // &eacute; but none in a comment or a CDATA section
  private static final Pattern NAMED =
      Pattern.compile(
          "<!\\[CDATA\\[.*?]]>|<!--.*?-->|&(?<name>[A-Za-z]\\w{1,30});", Pattern.DOTALL);

  private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");

  private FeedDoctype() {}

  static String leftOut(String xml) {
    Matcher type = DOCTYPE.matcher(xml);
    return type.lookingAt()
        ? type.group("before")
            + NAMED.matcher(xml.substring(type.end())).replaceAll(FeedDoctype::letters)
        : xml;
  }

  /** By their numbers: a letter that would be markup is none then. */
  private static String letters(MatchResult found) {
    String name = found.group(1);
    boolean known = name != null && !OF_XML.contains(name) && Entities.isNamedEntity(name);
    if (!known) {
      return Matcher.quoteReplacement(found.group());
    }
    StringBuilder numbers = new StringBuilder();
    Entities.getByName(name).codePoints().forEach(c -> numbers.append("&#").append(c).append(';'));
    return numbers.toString();
  }
}
