package io.tomtat.extract;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters written as numbers where nothing would read them as letters. */
final class Entities {

  // &#7897; or &#x1ED9;
  private static final Pattern NUMERIC =
      Pattern.compile("&#(?:(\\d{3,6})|[xX]([0-9a-fA-F]{2,5}));");

  // &amp;#7897; or &amp;ocirc;
  private static final Pattern TWICE =
      Pattern.compile(
          "&amp;(#\\d{3,6};|#[xX][0-9a-fA-F]{2,5};|[AEIOUYaeiouy](?:acute|grave|circ|tilde);)");

  private Entities() {}

  /** Plain text with its letters. */
  static String inText(String text) {
    return NUMERIC.matcher(text).replaceAll(m -> Matcher.quoteReplacement(letter(m)));
  }

  /** Markup in which every letter is escaped once at most. */
  static String inMarkup(String markup) {
    return isTwice(markup) ? TWICE.matcher(markup).replaceAll("&$1") : markup;
  }

  /** Looked for from each ampersand on: addresses have many. */
  private static boolean isTwice(String markup) {
    Matcher twice = TWICE.matcher(markup);
    for (int i = markup.indexOf("&amp;"); i >= 0; i = markup.indexOf("&amp;", i + 1)) {
      if (twice.region(i, markup.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private static String letter(MatchResult entity) {
    int code =
        entity.group(1) == null
            ? Integer.parseInt(entity.group(2), 16)
            : Integer.parseInt(entity.group(1));
    // those of ASCII would become markup
    return code > 127 && Character.isDefined(code) ? Character.toString(code) : entity.group();
  }
}
