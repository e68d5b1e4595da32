package io.tomtat.extract;

import io.tomtat.article.Metadata;
import io.tomtat.article.Timestamp;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page's markup says of it: JSON-LD first, then OpenGraph and meta elements, microdata, time
 * elements.
 *
 * @param headTitle the text of the title element
 * @param article whether the page calls itself an article
 * @param anonymous the author that its data name, be it but the paper; for want of a person
 */
record PageMetadata(
    @Nullable String title,
    @Nullable String headTitle,
    boolean article,
    Metadata metadata,
    Metadata anonymous) {

  private static final Pattern TITLE_CLASS =
      Pattern.compile(
          "(?i)(^|[\\s_-])((article|news|detail|post|entry)?(title|headline)|tieu-?de)([\\s_-]|$)");

  private static final int PARAGRAPH = 80;

  private static final Pattern FRONT_PAGE =
      Pattern.compile("(?i)(https?:)?(//[^/?#]+)?/?(index\\.\\w+)?");

  private static final String AUTHORS =
      "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .author-name, .author,"
          + " [class*=author], [data-role=author], .byline";

  /** Other marks may stand around a name and more. */
  private static final String SURE_AUTHORS =
      "[itemprop=author] [itemprop=name], [rel=author], [data-role=author], .author-name,"
          + " .author_mail, .byline";

  static PageMetadata of(Document page) {
    JsonLd ld = JsonLd.of(page);
    MetaTags meta = MetaTags.of(page);
    String site = first(meta.first("og:site_name", "application-name"), ld.publisher());
    String title = title(page, ld, meta, site);
    String headTitle = clean(page.title());
    String canonical = canonical(page, meta);
    Metadata said =
        new Metadata(
            author(page, ld, meta, Arrays.asList(site, ld.publisher(), canonical)),
            first(site, siteBehindTitle(headTitle, title)),
            published(page, ld, meta),
            modified(page, ld, meta),
            first(ld.section(), meta.first("article:section")),
            canonical,
            null);
    boolean article = ld.isArticle() || "article".equals(meta.first("og:type"));
    String anyone = first(ld.author(), meta.first("author", "dc.creator"));
    return new PageMetadata(title, headTitle, article, said, byAuthor(Authors.of(anyone)));
  }

  private static @Nullable String title(
      Document page, JsonLd ld, MetaTags meta, @Nullable String site) {
    String heading = heading(page, site);
    String title =
        first(
            isCut(ld.headline()) ? null : withoutSite(ld.headline(), site),
            heading,
            withoutSite(meta.first("og:title", "twitter:title", "dc.title"), site),
            text(page, "[itemprop=headline]"),
            classed(page),
            withoutSite(clean(page.title()), site),
            ld.headline());
    return siteBehindTitle(title, heading) == null ? title : heading;
  }

  /** Search engines want at most 110 characters, so some papers cut. */
  private static boolean isCut(@Nullable String headline) {
    return headline != null && headline.matches(".*(\\.\\.\\.|…)$");
  }

  /** The only h1 of some length; with several of them none is the title for certain. */
  private static @Nullable String heading(Document page, @Nullable String site) {
    List<String> texts =
        page.select("h1").stream()
            .filter(h1 -> !isLogo(h1))
            .map(Element::text)
            .filter(text -> text.length() > 4 && !text.equalsIgnoreCase(site))
            .toList();
    return texts.size() == 1 ? clean(texts.get(0)) : null;
  }

  /** {@code <h1><a href="/">Tin Bến</a></h1>}: the paper's name leads to its front page. */
  private static boolean isLogo(Element h1) {
    Element link = h1.selectFirst("a[href]");
    return link != null
        && link.text().equals(h1.text())
        && FRONT_PAGE.matcher(link.attr("href")).matches();
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

  private static @Nullable String author(
      Document page, JsonLd ld, MetaTags meta, List<@Nullable String> papers) {
    String data = meta.first("author", "article:author", "dc.creator");
    return first(
        Authors.persons(ld.author(), papers), Authors.persons(data, papers), marked(page, papers));
  }

  /** The sure marks first, wherever they stand. */
  private static @Nullable String marked(Document page, List<@Nullable String> papers) {
    return page.select(AUTHORS + ", " + SURE_AUTHORS).stream()
        .filter(e -> !OthersMarks.has(e))
        .sorted(Comparator.comparing(e -> !e.is(SURE_AUTHORS)))
        .map(e -> Authors.persons(PageHead.author(Characters.clean(e.text())), papers))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Metadata byAuthor(@Nullable String name) {
    return new Metadata(name, null, null, null, null, null, null);
  }

  private static @Nullable Timestamp published(Document page, JsonLd ld, MetaTags meta) {
    String said =
        first(
            ld.published(),
            meta.first(
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
                "article header time, .article__meta time, [class*=meta] time, [class*=date] time,"
                    + " time.published, .posted-on time"),
            timeBelowTitle(page));
    return Dates.machine(said);
  }

  /** Between the headline and the first paragraph. */
  private static @Nullable String timeBelowTitle(Document page) {
    boolean below = false;
    for (Element element : page.select("h1, p, time[datetime]")) {
      if (element.nameIs("time") && below && !OthersMarks.has(element)) {
        return element.attr("datetime");
      }
      if (below && element.nameIs("p") && element.text().length() >= PARAGRAPH) {
        return null;
      }
      below |= element.nameIs("h1");
    }
    return null;
  }

  private static @Nullable Timestamp modified(Document page, JsonLd ld, MetaTags meta) {
    return Dates.machine(
        first(
            ld.modified(),
            meta.first("article:modified_time", "og:updated_time", "dateModified"),
            machineTime(page, "[itemprop=dateModified]")));
  }

  private static @Nullable String machineTime(Document page, String query) {
    return page.select(query).stream()
        .filter(e -> !OthersMarks.has(e))
        .findFirst()
        .map(e -> first(e.attr("datetime"), e.attr("content"), e.text()))
        .orElse(null);
  }

  private static @Nullable String canonical(Document page, MetaTags meta) {
    Element link = page.selectFirst("link[rel=canonical][href]");
    return first(
        link == null ? null : address(link.attr("href"), page),
        address(meta.first("og:url"), page));
  }

  /** Absolute, http or https, with a host; all else is no address for a reader. */
  private static @Nullable String address(@Nullable String text, Document page) {
    try {
      String said = text == null ? "" : text.strip().replaceFirst("^//", "https://");
      URI uri = new URI(base(page)).resolve(new URI(said));
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? uri.toString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Where the page says itself that its relative addresses begin. */
  private static String base(Document page) {
    Element base = page.selectFirst("base[href]");
    return base == null ? "" : base.attr("href");
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
