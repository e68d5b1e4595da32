package io.tomtat.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The article of a page that a script writes in the reader's browser, taken from the data that the
 * script is given.
 *
 * <p>Only what stands in one object with the page's title is it: comments, teasers and other
 * articles have titles of their own, or none.
 */
final class PageData {

  /** Characters of a text that is more than a standfirst. */
  private static final int ARTICLE = 250;

  private static final int SHORTEST_TITLE = 10;
  private static final int DEEPEST = 60;

  /** {@code JSON.parse("{\"article\":…}")}: data as a string within a script */
  private static final Pattern QUOTED =
      Pattern.compile("JSON\\.parse\\(\\s*(\"(?:[^\"\\\\]|\\\\.)*+\")");

  /** {@code <script id="__NEXT_DATA__">}, {@code window.__INITIAL_STATE__ = {…}} */
  private static final Pattern STATE =
      Pattern.compile("__(NEXT_DATA|NUXT|INITIAL_STATE|PRELOADED_STATE|APOLLO_STATE|STATE|DATA)_*");

  /** Other people's words and other articles, whatever they hold. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)comment|caption|credit|(^|_)alt($|_)|repl(y|ies)|related|relation|recommend|teaser|latest|most|trending|sidebar|footer|menu|(^|_)(next|prev|ads?)($|_)");

  private static final List<String> STANDFIRSTS =
      List.of("sapo", "lead", "standfirst", "excerpt", "summary", "intro", "description");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String title;
  private List<Line> best = List.of();

  private PageData(String title) {
    this.title = Characters.fold(title);
  }

  /**
   * @param title of the page
   * @return the article's lines; none if no data speak of an article with this title
   */
  static List<Line> lines(Document page, @Nullable String title) {
    PageData data = new PageData(title == null ? "" : title);
    if (data.title.length() >= SHORTEST_TITLE) {
      page.select("script").forEach(data::read);
    }
    return data.best;
  }

  private void read(Element script) {
    String text = script.data();
    boolean json = script.attr("type").endsWith("json") && !script.attr("type").contains("ld+");
    if (json || STATE.matcher(text).find()) {
      parsed(text).ifPresent(root -> search(root, DEEPEST));
    }
  }

  private static Optional<JsonNode> parsed(String script) {
    try {
      Optional<String> quoted = quoted(script);
      String text = quoted.isPresent() ? JSON.readTree(quoted.get()).asString() : object(script);
      return Optional.of(JSON.readTree(text));
    } catch (JacksonException e) {
      return Optional.empty(); // a program, not data
    }
  }

  private static Optional<String> quoted(String script) {
    return QUOTED.matcher(script).results().map(found -> found.group(1)).findFirst();
  }

  /** From the first brace on; what follows the object is not read. */
  private static String object(String script) {
    int brace = script.indexOf('{');
    return brace < 0 ? "" : script.substring(brace);
  }

  /** Looks for objects that are called like the page; what stands in them is the article. */
  private void search(JsonNode node, int depth) {
    if (depth == 0) {
      return;
    }
    if (node.isObject() && isTitled(node)) {
      take(node, depth);
    } else {
      node.forEach(child -> search(child, depth - 1));
    }
  }

  private boolean isTitled(JsonNode object) {
    return object
        .valueStream()
        .filter(JsonNode::isString)
        .filter(value -> value.asString().length() < 2 * title.length() + 40)
        .anyMatch(value -> Characters.fold(value.asString()).equals(title));
  }

  private void take(JsonNode article, int depth) {
    List<Line> lines = withStandfirst(article, longest(article, depth));
    if (length(lines) >= ARTICLE && length(lines) > length(best)) {
      best = lines;
    }
  }

  /**
   * {@code "sapo":"Bến cá mở lại …","content":"<p>…"}: the first paragraph in a field of its own
   */
  private static List<Line> withStandfirst(JsonNode article, List<Line> lines) {
    String all = lines.stream().map(Line::folded).collect(Collectors.joining(" "));
    return STANDFIRSTS.stream()
        .flatMap(name -> prose(article.path(name).asString("")).stream())
        .filter(
            line -> line.endsSentence() && !line.endsInEllipsis() && !all.contains(line.folded()))
        .findFirst()
        .map(line -> Stream.concat(Stream.of(line), lines.stream()).toList())
        .orElse(lines);
  }

  /** Of all texts and lists of texts below a node the one with most prose. */
  private List<Line> longest(JsonNode node, int depth) {
    if (node.isString()) {
      return prose(node.asString());
    }
    if (depth == 0) {
      return List.of();
    }
    List<Line> longest = node.isArray() ? inOrder(node, depth) : List.of();
    if (node.isObject()) {
      for (String name : node.propertyNames()) {
        List<Line> lines =
            OTHERS.matcher(name).find() ? List.of() : longest(node.path(name), depth - 1);
        longest = length(lines) > length(longest) ? lines : longest;
      }
    }
    return longest;
  }

  /** {@code "blocks":[{"type":"p","text":"…"},{"type":"p","text":"…"}]} */
  private List<Line> inOrder(JsonNode array, int depth) {
    List<Line> lines = new ArrayList<>();
    array
        .valueStream()
        .filter(item -> !isTitledOtherwise(item))
        .forEach(item -> lines.addAll(isHeading(item) ? heading(item) : longest(item, depth - 1)));
    return lines;
  }

  /** {@code {"type":"header","data":{"text":"Chờ triều"}}}: shorter than other text may be */
  private static boolean isHeading(JsonNode block) {
    return block.path("type").asString("").matches("(?i)head(er|ing).{0,3}|h[2-6]");
  }

  private static List<Line> heading(JsonNode block) {
    return Stream.of(block.path("data").path("text"), block.path("text"), block.path("content"))
        .filter(JsonNode::isString)
        .limit(1)
        .flatMap(text -> markedUp(text.asString()).stream())
        .toList();
  }

  private boolean isTitledOtherwise(JsonNode item) {
    return Stream.of("title", "headline")
        .map(name -> Characters.fold(item.path(name).asString("")))
        .anyMatch(other -> !other.isEmpty() && !other.equals(title));
  }

  /** A text's lines, its markup taken off; none if it is an address, a name, a code. */
  private static List<Line> prose(String text) {
    return text.length() < 20 || text.indexOf(' ') < 0 || text.startsWith("http")
        ? List.of()
        : markedUp(text);
  }

  /**
   * The lines of a text with or without markup.
   *
   * @param text {@code <p>Một.</p><p>Hai.</p>}, or paragraphs parted by line breaks
   */
  static List<Line> markedUp(String text) {
    String markup = text.contains("&lt;p") ? Parser.unescapeEntities(text, false) : text;
    return markup.indexOf('<') < 0
        ? Line.ofText(markup)
        : Blocks.lines(Jsoup.parseBodyFragment(markup).body());
  }

  private static int length(List<Line> lines) {
    return lines.stream().filter(Line::endsSentence).mapToInt(Line::length).sum();
  }
}
