package io.tomtat.brief;

import java.util.regex.Pattern;

/** Quotations within a text: who speaks in them is not the briefing. */
final class Quotes {

  /** {@code “…”}, {@code "…"}, {@code ‘…’}, {@code '…'} but not the apostrophe of {@code it's}. */
  private static final Pattern QUOTED =
      Pattern.compile("“[^”]*”|\"[^\"]*\"|(?<!\\w)[‘'](?:[^’'\\n]|[’'](?=\\w))*[’'](?!\\w)");

  private Quotes() {}

  static String without(String text) {
    return QUOTED.matcher(text).replaceAll("''");
  }
}
