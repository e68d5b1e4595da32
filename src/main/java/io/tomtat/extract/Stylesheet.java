package io.tomtat.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The rules of a page's own style elements that may hide text, in their order; neither those of
 * other files nor those for print.
 *
 * <p>What is longer than any page's own style is not read to its end, so that the cost is bounded.
 */
final class Stylesheet {

  private static final int LONGEST = 400_000;
  private static final int MOST_RULES = 2_000;
  private static final int DEEPEST = 3;

  private static final Set<String> PROPERTIES =
      Set.of(
          "display",
          "visibility",
          "content-visibility",
          "opacity",
          "font-size",
          "font",
          "text-indent",
          "position",
          "left",
          "right",
          "top",
          "bottom",
          "clip",
          "clip-path",
          "color",
          "background",
          "background-color");

  /** {@code screen}, {@code only all}: for whoever reads on a screen. */
  private static final Pattern ALWAYS = Pattern.compile("(only )?(all|screen)|");

  private static final Pattern NEVER = Pattern.compile("(only )?(print|speech|tv|braille)\\b.*");

  /**
   * One selector with what it says.
   *
   * @param certain whether it holds on every screen
   * @param declarations by property, in small letters without blanks
   */
  record Rule(
      int number, StyleSelector selector, boolean certain, Map<String, String> declarations) {

    /** Other rules of a kind more intricate than this only count where they show text. */
    boolean mayHide() {
      return certain && selector.isSimple();
    }
  }

  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, List<Rule>> byKey = new HashMap<>();
  private final Set<String> hidingKeys = new HashSet<>();

  private Stylesheet() {}

  static Stylesheet of(Document page) {
    Stylesheet sheet = new Stylesheet();
    int left = LONGEST;
    for (Element style : page.select("style")) {
      String text = style.data();
      if (!NEVER.matcher(query(style.attr("media"))).matches() && text.length() <= left) {
        left -= text.length();
        sheet.read(withoutComments(text), isAlways(style.attr("media")), DEEPEST);
      }
    }
    return sheet;
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  /** Those that may be an element's; a rule that it fits is among them. */
  List<Rule> rulesNear(Element element) {
    List<Rule> near = new ArrayList<>();
    keys(element).forEach(key -> near.addAll(byKey.getOrDefault(key, List.of())));
    return near;
  }

  /** Whether a rule near this element may hide it; those of most elements say nothing of it. */
  boolean mayHide(Element element) {
    return !hidingKeys.isEmpty() && keys(element).stream().anyMatch(hidingKeys::contains);
  }

  private static List<String> keys(Element element) {
    List<String> keys = new ArrayList<>();
    keys.add(element.normalName());
    if (!element.id().isEmpty()) {
      keys.add("#" + element.id());
    }
    if (!element.className().isEmpty()) {
      element.classNames().forEach(name -> keys.add("." + name));
    }
    return keys;
  }

  /** {@code display:none;color:#fff !important} by property. */
  static Map<String, String> declarations(String text) {
    Map<String, String> declarations = new HashMap<>();
    for (String declaration : text.split(";", -1)) {
      int colon = declaration.indexOf(':');
      String property = colon < 0 ? "" : declaration.substring(0, colon).strip();
      String name = property.toLowerCase(Locale.ROOT);
      if (PROPERTIES.contains(name)) {
        String value = declaration.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
        declarations.put(name, value.replaceAll("\\s*([,()!])\\s*", "$1"));
      }
    }
    return declarations;
  }

  private static String withoutComments(String text) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf("/*"); at >= 0; at = text.indexOf("/*", from)) {
      rest.append(text, from, at);
      int end = text.indexOf("*/", at + 2);
      from = end < 0 ? text.length() : end + 2;
    }
    return rest.append(text, from, text.length()).toString().replace("<!--", "").replace("-->", "");
  }

  private void read(String text, boolean certain, int deeper) {
    int at = 0;
    for (int open = opening(text, at); open >= 0 && rules.size() < MOST_RULES; ) {
      int close = text.charAt(open) == ';' ? open : closing(text, open);
      String head = text.substring(at, open).strip();
      String body = text.substring(Math.min(open + 1, close), close);
      if (head.startsWith("@")) {
        readBlock(head, body, certain, deeper);
      } else if (body.indexOf('{') < 0) {
        add(head, body, certain);
      }
      at = close + 1;
      open = opening(text, at);
    }
  }

  /** {@code @media screen { … }}; movements, fonts and what a program may not know are no rules. */
  private void readBlock(String head, String body, boolean certain, int deeper) {
    String[] words = head.split("\\s+|(?=\\()", 2);
    boolean media = words[0].equalsIgnoreCase("@media");
    String query = media && words.length > 1 ? words[1] : "";
    boolean layer = words[0].equalsIgnoreCase("@layer");
    if (deeper > 0 && (media || layer) && !NEVER.matcher(query(query)).matches()) {
      read(body, certain && isAlways(query), deeper - 1);
    }
  }

  private static boolean isAlways(String query) {
    return Arrays.stream(query(query).split(","))
        .anyMatch(q -> ALWAYS.matcher(q.strip()).matches());
  }

  private static String query(String written) {
    return written.strip().toLowerCase(Locale.ROOT);
  }

  private void add(String selectors, String body, boolean certain) {
    Map<String, String> declarations = declarations(body);
    if (declarations.isEmpty()) {
      return;
    }
    for (String selector : selectors.split(",", -1)) {
      StyleSelector.of(selector)
          .filter(s -> rules.size() < MOST_RULES)
          .ifPresent(s -> add(new Rule(rules.size(), s, certain, declarations)));
    }
  }

  private void add(Rule rule) {
    rules.add(rule);
    byKey.computeIfAbsent(rule.selector().key(), key -> new ArrayList<>()).add(rule);
    if (rule.mayHide() && HiddenByStyle.mayHide(rule.declarations())) {
      hidingKeys.add(rule.selector().key());
    }
  }

  /** Of a block, or the end of a statement without one. */
  private static int opening(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '{' || text.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  private static int closing(String text, int open) {
    int depth = 0;
    char quote = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote || c == '\n' ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return text.length();
  }
}
