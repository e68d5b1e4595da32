package io.tomtat.extract;

import java.util.Arrays;
import java.util.List;

/** Reads pages with one rule left out, to see what it is worth. */
public final class PageReader {

  private final PageRules rules;

  private PageReader(PageRules rules) {
    this.rules = rules;
  }

  public static List<String> ruleNames() {
    return Arrays.stream(PageRule.values()).map(PageRule::name).toList();
  }

  public static PageReader withAll() {
    return new PageReader(PageRules.ALL);
  }

  public static PageReader without(String rule) {
    return new PageReader(PageRules.without(PageRule.valueOf(rule)));
  }

  /** The body's paragraphs, one a line; empty if there is no text to be had. */
  public String body(byte[] page) {
    try {
      return String.join("\n", HtmlPage.read(Decoder.decode(page), rules).paragraphs());
    } catch (NotReadable e) {
      return "";
    }
  }
}
