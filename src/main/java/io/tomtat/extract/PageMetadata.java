package io.tomtat.extract;

import io.tomtat.article.Metadata;
import io.tomtat.article.Timestamp;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page's markup says of it: JSON-LD first, then OpenGraph and meta elements, microdata, time
 * elements.
 *
 * @param headTitle the text of the title element
 * @param article whether the page calls itself an article
 */
record PageMetadata(
    @Nullable String title, @Nullable String headTitle, boolean article, Metadata metadata) {

  private static final Pattern TITLE_CLASS =
      Pattern.compile("(?i)(^|[\\s_-])(title|headline|tieu-?de)([\\s_-]|$)");

  private static final String AUTHORS =
      "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .author-name, .author,"
          + " [class*=author], [data-role=author], .byline";

  static PageMetadata of(Document page) {
    JsonLd ld = JsonLd.of(page);
    String site = first(meta(page, "og:site_name", "application-name"), ld.publisher());
    String title = title(page, ld, site);
    String headTitle = clean(page.title());
    Metadata said =
        new Metadata(
            author(page, ld),
            first(site, siteBehindTitle(headTitle, title)),
            published(page, ld),
            modified(page, ld),
            first(ld.section(), meta(page, "article:section")),
            canonical(page),
            null);
    boolean article = ld.isArticle() || "article".equals(meta(page, "og:type"));
    return new PageMetadata(title, headTitle, article, said);
  }

  private static @Nullable String title(Document page, JsonLd ld, @Nullable String site) {
    return first(
        ld.headline(),
        heading(page),
        withoutSite(meta(page, "og:title", "twitter:title", "dc.title"), site),
        text(page, "[itemprop=headline]"),
        classed(page),
        withoutSite(clean(page.title()), site));
  }

  /** The only h1 of some length; with several of them none is the title for certain. */
  private static @Nullable String heading(Document page) {
    List<String> texts =
        page.select("h1").stream().map(Element::text).filter(text -> text.length() > 4).toList();
    return texts.size() == 1 ? clean(texts.get(0)) : null;
  }

  /** {@code <div class="detail-title">}; not a link, as the titles of other articles are. */
  private static @Nullable String classed(Document page) {
    return page
        .select("[class*=title], [class*=headline], [class*=tieude], [class*=tieu-de]")
        .stream()
        .filter(e -> TITLE_CLASS.matcher(e.className()).find() && e.select("a").isEmpty())
        .filter(e -> e.closest("a") == null)
        .map(e -> clean(e.text()))
        .filter(text -> text != null && text.length() >= 20 && text.length() < 220)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String author(Document page, JsonLd ld) {
    return first(
        ld.author(),
        person(meta(page, "author", "article:author", "dc.creator")),
        page.select(AUTHORS).stream()
            .map(e -> PageHead.author(Characters.clean(e.text())))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null));
  }

  /** OpenGraph gives addresses of profiles for authors: they are no names. */
  private static @Nullable String person(@Nullable String text) {
    return text == null || text.contains("://") || text.contains("@") ? null : text;
  }

  private static @Nullable Timestamp published(Document page, JsonLd ld) {
    String said =
        first(
            ld.published(),
            meta(
                page,
                "article:published_time",
                "datePublished",
                "pubdate",
                "publishdate",
                "dc.date",
                "dc.date.issued",
                "date"),
            machineTime(page, "[itemprop=datePublished]"),
            machineTime(page, "time[pubdate]"),
            machineTime(
                page,
                "article header time, .article__meta time, [class*=meta] time, [class*=date] time"));
    return Dates.machine(said);
  }

  private static @Nullable Timestamp modified(Document page, JsonLd ld) {
    return Dates.machine(
        first(
            ld.modified(),
            meta(page, "article:modified_time", "og:updated_time", "dateModified"),
            machineTime(page, "[itemprop=dateModified]")));
  }

  private static @Nullable String machineTime(Document page, String query) {
    Element element = page.selectFirst(query);
    return element == null
        ? null
        : first(element.attr("datetime"), element.attr("content"), element.text());
  }

  private static @Nullable String canonical(Document page) {
    return first(
        address(page.select("link[rel=canonical]").attr("href")), address(meta(page, "og:url")));
  }

  /** Absolute, http or https, with a host; all else is no address for a reader. */
  private static @Nullable String address(@Nullable String text) {
    try {
      URI uri = new URI(text == null ? "" : text.strip());
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? uri.toString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** {@code Bão số 12 vào bờ | Tin Nhanh} under the title "Bão số 12 vào bờ" names the paper. */
  private static @Nullable String siteBehindTitle(
      @Nullable String headTitle, @Nullable String title) {
    if (headTitle == null || title == null || !headTitle.startsWith(title)) {
      return null;
    }
    String rest = headTitle.substring(title.length());
    return rest.matches(" [|–—-] [^|–—]{2,60}") ? clean(rest.substring(3)) : null;
  }

  private static @Nullable String withoutSite(@Nullable String title, @Nullable String site) {
    if (title == null || site == null) {
      return title;
    }
    return title.replaceFirst("\\s+[|–—:-]\\s+" + Pattern.quote(site) + "\\s*$", "");
  }

  private static @Nullable String meta(Document page, String... names) {
    Function<String, Stream<Element>> elements =
        name ->
            page.select("meta").stream()
                .filter(
                    meta ->
                        Stream.of("property", "name", "itemprop")
                            .anyMatch(key -> meta.attr(key).equalsIgnoreCase(name)));
    return Arrays.stream(names)
        .flatMap(elements)
        .map(meta -> clean(meta.attr("content")))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String text(Document page, String query) {
    Element element = page.selectFirst(query);
    return element == null ? null : clean(element.text());
  }

  private static @Nullable String clean(String text) {
    String clean = Characters.clean(text);
    return clean.isEmpty() ? null : clean;
  }

  @SafeVarargs
  private static <T> @Nullable T first(@Nullable T... values) {
    for (T value : values) {
      if (value != null && !value.toString().isBlank()) {
        return value;
      }
    }
    return null;
  }
}
