package io.tomtat.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article that a page describes in JSON-LD, if it does. */
final class JsonLd {

  /** As lenient as browsers: raw line breaks, stray backslashes and commas are common. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private static final Set<String> ARTICLES =
      Set.of(
          "NewsArticle",
          "Article",
          "BlogPosting",
          "LiveBlogPosting",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "OpinionNewsArticle",
          "BackgroundNewsArticle",
          "ReviewNewsArticle",
          "Report");

  private static final int DEEPEST = 6;
  private static final int TITLE = 10;

  private final List<JsonNode> articles = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();

  private JsonLd() {}

  static JsonLd of(Document page) {
    JsonLd found = new JsonLd();
    for (Element script : page.select("script[type*=ld+json]")) {
      found.add(script.data());
    }
    found.keepOwn(page);
    return found;
  }

  /** Of several, or of one about something else, those that are called as the page is. */
  private void keepOwn(Document page) {
    List<String> titles =
        Stream.concat(
                page.select("h1").stream().map(Element::text),
                Stream.of(page.title(), page.select("meta[property=og:title]").attr("content")))
            .map(Characters::fold)
            .filter(title -> title.length() >= TITLE)
            .toList();
    if (!titles.isEmpty()) {
      articles.removeIf(article -> !isCalled(article, titles));
    }
  }

  private static boolean isCalled(JsonNode article, List<String> titles) {
    Set<String> headline = words(Characters.fold(article.path("headline").asString("")));
    return headline.isEmpty() || titles.stream().anyMatch(title -> isAlike(headline, words(title)));
  }

  /** Papers word the headline of their data for search engines: most of it is enough. */
  private static boolean isAlike(Set<String> headline, Set<String> title) {
    long common = headline.stream().filter(title::contains).count();
    return common * 2 >= Math.min(headline.size(), title.size());
  }

  private static Set<String> words(String folded) {
    return folded.isEmpty() ? Set.of() : Set.copyOf(List.of(folded.split(" ")));
  }

  boolean isArticle() {
    return !articles.isEmpty();
  }

  @Nullable String headline() {
    return text("headline");
  }

  @Nullable String published() {
    return text("datePublished");
  }

  @Nullable String modified() {
    return text("dateModified");
  }

  @Nullable String section() {
    return text("articleSection");
  }

  @Nullable String author() {
    return names("author");
  }

  @Nullable String publisher() {
    return names("publisher");
  }

  /** As it is written, with or without markup. */
  @Nullable String body() {
    return articles.stream()
        .map(article -> article.path("articleBody").asString(""))
        .filter(body -> !body.isBlank())
        .findFirst()
        .orElse(null);
  }

  private void add(String script) {
    try {
      walk(JSON.readTree(bare(script)), 0);
    } catch (JacksonException e) {
      // A page's broken data says nothing; its other marks may.
    }
  }

  /** Without what stands around it: {@code //<![CDATA[ {…} //]]>;} */
  private static String bare(String script) {
    int object = script.indexOf('{');
    int array = script.indexOf('[');
    boolean list = array >= 0 && array < object && !script.startsWith("[CDATA[", array);
    int start = list ? array : object;
    int end = script.lastIndexOf(list ? ']' : '}');
    return start >= 0 && end > start ? script.substring(start, end + 1) : "";
  }

  private void walk(@Nullable JsonNode node, int depth) {
    if (node == null || depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> walk(item, depth + 1));
    } else if (node.isObject()) {
      if (node.has("@id")) {
        byId.putIfAbsent(node.path("@id").asString(""), node);
      }
      if (isArticle(node.path("@type"))) {
        articles.add(node);
      }
      walk(node.get("@graph"), depth + 1);
      walk(node.get("mainEntity"), depth + 1);
    }
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      return type.valueStream().anyMatch(JsonLd::isArticle);
    }
    return ARTICLES.contains(type.asString(""));
  }

  /** The first article that has the field; markup within it is taken off. */
  private @Nullable String text(String field) {
    return articles.stream()
        .map(article -> article.path(field))
        .map(value -> value.isArray() ? value.path(0) : value)
        .filter(JsonNode::isString)
        .map(value -> Characters.clean(Jsoup.parse(value.asString()).text()))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private @Nullable String names(String field) {
    Set<String> names = new LinkedHashSet<>();
    articles.forEach(article -> addNames(article.path(field), names, 0));
    return names.isEmpty() ? null : String.join(", ", names);
  }

  /** A name, an object with a name, a reference to one, or several of these. */
  private void addNames(JsonNode node, Set<String> names, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> addNames(item, names, depth + 1));
    } else if (node.isString() && !node.asString().contains("://")) {
      names.add(Characters.clean(node.asString()));
    } else if (node.has("name")) {
      addNames(node.path("name"), names, depth + 1);
    } else if (byId.containsKey(node.path("@id").asString(""))) {
      JsonNode referred = byId.get(node.path("@id").asString(""));
      addNames(referred == null ? node : referred.path("name"), names, depth + 1);
    }
  }
}
