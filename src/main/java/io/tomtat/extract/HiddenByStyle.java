package io.tomtat.extract;

import io.tomtat.extract.Stylesheet.Rule;
import io.tomtat.extract.TextLengths.Lengths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Text that a page's own style elements hide: {@code <style>.x{display:none}</style>} is as good as
 * a style attribute.
 *
 * <p>Only selectors of one step hide, here; others only show again what those hide. What one rule
 * hides of the page's text may be most of it: then a script shows it, and it stays.
 */
final class HiddenByStyle {

  /** By the property: values with which nothing is seen. */
  private static final Map<String, Pattern> UNSEEN =
      Map.ofEntries(
          Map.entry("display", Pattern.compile("none")),
          Map.entry("visibility", Pattern.compile("hidden|collapse")),
          Map.entry("content-visibility", Pattern.compile("hidden")),
          Map.entry("opacity", Pattern.compile("0+(\\.(0(?![5-9])\\d*)?)?%?|\\.0(?![5-9])\\d*")),
          Map.entry("font-size", Pattern.compile("0*[01]?(\\.\\d+)?px|0*\\.?0+(em|rem|pt|%)?")),
          Map.entry("text-indent", Pattern.compile("-(\\d{4,}(\\.\\d+)?px|\\d{3,}(em|rem|vw|%))")),
          Map.entry("clip", Pattern.compile("rect\\((0|1px)[, ].*")),
          Map.entry("clip-path", Pattern.compile("inset\\((50|100)%.*")));

  private static final Pattern FAR =
      Pattern.compile("-(\\d{4,}(\\.\\d+)?px|\\d{3,}(em|rem|vw|vh))");
  private static final Pattern OUT_OF_FLOW = Pattern.compile("absolute|fixed");
  private static final List<String> OFFSETS = List.of("left", "right", "top", "bottom");

  /** What an element inside may have otherwise. */
  private static final Set<String> INHERITED = Set.of("visibility", "font-size", "color");

  private static final Pattern NO_GROUND =
      Pattern.compile("none|transparent|inherit|initial|unset|0");

  /** Of a rule on an element; pages have some ten thousand. */
  private static final int MOST_CHECKS = 5_000_000;

  private static final String UNKNOWN = "?";

  /** A value with its place in the cascade. */
  private record Said(String value, long weight, @Nullable Rule rule) {}

  private final Document page;
  private final TextLengths lengths;
  private final Stylesheet sheet;
  private final Map<Element, Map<String, Said>> known = new HashMap<>();
  private int checks;

  private HiddenByStyle(Document page, TextLengths lengths, Stylesheet sheet) {
    this.page = page;
    this.lengths = lengths;
    this.sheet = sheet;
  }

  static void drop(Document page, TextLengths lengths) {
    Stylesheet sheet = Stylesheet.of(page);
    if (!sheet.isEmpty()) {
      new HiddenByStyle(page, lengths, sheet).drop();
    }
  }

  /** Whether text of an element with these alone might not be seen. */
  static boolean mayHide(Map<String, String> declarations) {
    return declarations.entrySet().stream()
        .anyMatch(
            each -> {
              String value = each.getValue().replace("!important", "");
              return switch (each.getKey()) {
                case "color" -> true;
                case "font" -> shortened("font", value).equals("0");
                case "left", "right", "top", "bottom" -> FAR.matcher(value).matches();
                default ->
                    UNSEEN.containsKey(each.getKey())
                        && UNSEEN.get(each.getKey()).matcher(value).matches();
              };
            });
  }

  private void drop() {
    Map<Rule, List<Element>> hidden = new LinkedHashMap<>();
    for (Element element : page.body().getAllElements()) {
      Rule rule = sheet.mayHide(element) && lengths.in(element).text() > 0 ? hiding(element) : null;
      if (rule != null) {
        hidden.computeIfAbsent(rule, r -> new ArrayList<>()).add(element);
      }
    }
    hidden.values().removeIf(elements -> isMost(elements, 3));
    List<Element> all = hidden.values().stream().flatMap(List::stream).toList();
    if (!isMost(all, 2)) {
      all.forEach(Element::remove);
    }
  }

  /**
   * Whether this is half of all text, or a large part of all paragraphs: then it is the article.
   *
   * @param part of the paragraphs, as one in so many
   */
  private boolean isMost(List<Element> elements, int part) {
    Set<Element> outer = Set.copyOf(elements);
    int text = 0;
    int prose = 0;
    for (Element element : elements) {
      if (element.parents().stream().noneMatch(outer::contains)) {
        text += lengths.in(element).text();
        prose += lengths.in(element).prose();
      }
    }
    Lengths whole = lengths.in(page);
    return text * 2 >= whole.text() || (prose > 0 && prose * part >= whole.prose());
  }

  /** The rule that hides an element; null if it is seen. */
  private @Nullable Rule hiding(Element element) {
    Map<String, Said> said = said(element);
    for (Map.Entry<String, Said> each : said.entrySet()) {
      Rule rule = each.getValue().rule();
      if (rule != null
          && isUnseen(each.getKey(), each.getValue().value(), said)
          && !(INHERITED.contains(each.getKey()) && isRevived(element, each.getKey()))) {
        return rule;
      }
    }
    Said colour = said.get("color");
    if (colour == null || colour.rule() == null || !isGround(element, colour.value())) {
      return null;
    }
    return isRevived(element, "color") ? null : colour.rule();
  }

  private static boolean isUnseen(String property, String value, Map<String, Said> said) {
    if (OFFSETS.contains(property)) {
      Said position = said.get("position");
      return position != null
          && OUT_OF_FLOW.matcher(position.value()).matches()
          && FAR.matcher(value).matches();
    }
    Pattern unseen = UNSEEN.get(property);
    return unseen != null && unseen.matcher(value).matches();
  }

  private boolean isRevived(Element element, String property) {
    return element.getAllElements().stream()
        .filter(inner -> !inner.equals(element))
        .anyMatch(inner -> said(inner).containsKey(property));
  }

  /** Whether letters of this colour stand on a ground of it, as far as this page says. */
  private boolean isGround(Element element, String colour) {
    for (Element at = element; at != null; at = at.parent()) {
      Said ground = said(at).get("background-color");
      if (ground != null && !NO_GROUND.matcher(ground.value()).matches()) {
        return isAlike(ground.value(), colour);
      }
    }
    return isAlike("white", colour) && page.selectFirst("link[rel=stylesheet]") == null;
  }

  private static boolean isAlike(String ground, String letters) {
    Optional<Colour> under = Colour.of(ground);
    return under.isPresent() && Colour.of(letters).filter(under.get()::isLike).isPresent();
  }

  /** What the rules and the style attribute say of an element, by property. */
  private Map<String, Said> said(Element element) {
    Map<String, Said> found = known.get(element);
    if (found == null) {
      found = cascade(element);
      known.put(element, found);
    }
    return found;
  }

  private Map<String, Said> cascade(Element element) {
    Map<String, Said> said = new HashMap<>();
    List<Rule> near = checks < MOST_CHECKS ? sheet.rulesNear(element) : List.of();
    checks += near.size();
    near.stream().filter(rule -> rule.selector().fits(element)).forEach(rule -> say(rule, said));
    if (element.hasAttr("bgcolor")) {
      put("background", element.attr("bgcolor"), 0, null, said);
    }
    Stylesheet.declarations(element.attr("style"))
        .forEach((property, value) -> put(property, value, 1L << 40, null, said));
    return said;
  }

  private static void say(Rule rule, Map<String, Said> said) {
    long weight = ((long) rule.selector().specificity() << 12) + rule.number();
    rule.declarations()
        .forEach(
            (property, value) -> {
              boolean sure = rule.mayHide();
              boolean hides = isUnseen(property, value, said) || FAR.matcher(value).matches();
              if (sure) {
                put(property, value, weight, rule, said);
              } else if (!hides) {
                put(
                    property,
                    property.matches("color|background.*") ? UNKNOWN : value,
                    weight,
                    null,
                    said);
              }
            });
  }

  private static void put(
      String property, String value, long weight, @Nullable Rule rule, Map<String, Said> said) {
    boolean important = value.endsWith("!important");
    String plain = important ? value.substring(0, value.length() - "!important".length()) : value;
    Said next = new Said(shortened(property, plain), weight + (important ? 1L << 44 : 0), rule);
    said.merge(longhand(property), next, (a, b) -> b.weight() >= a.weight() ? b : a);
  }

  private static String longhand(String property) {
    return switch (property) {
      case "background" -> "background-color";
      case "font" -> "font-size";
      default -> property;
    };
  }

  /** {@code background: #fff url(a.png)} is of no certain colour. */
  private static String shortened(String property, String value) {
    boolean several =
        value.indexOf(' ') >= 0 || value.contains("url(") || value.contains("gradient");
    return switch (property) {
      case "background", "background-color" -> several ? UNKNOWN : value;
      case "font" -> value.startsWith("0/0 ") || value.startsWith("0 ") ? "0" : UNKNOWN;
      default -> value;
    };
  }
}
