package io.tomtat.source;

import static io.tomtat.source.NetworkSources.document;
import static io.tomtat.source.NetworkSources.uris;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SitemapSourceTests {

  private final NetworkSources nights = new NetworkSources();
  private final ScriptedSite site = nights.site;

  @AfterEach
  void close() {
    nights.close();
  }

  private SitemapSettings settings(List<String> include, List<String> exclude, int atMost) {
    return new SitemapSettings(
        "bao",
        site.url("/index.xml"),
        "7d",
        include,
        exclude,
        atMost,
        List.of("127.0.0.1"),
        null,
        0);
  }

  private static ScriptedSite.Script xml(String text) {
    return ScriptedSite.bytes("application/xml", text.getBytes(UTF_8));
  }

  private String entry(String path, String lastmod) {
    return "<url><loc>%s</loc>%s</url>"
        .formatted(site.url(path), lastmod.isEmpty() ? "" : "<lastmod>" + lastmod + "</lastmod>");
  }

  private static String urlset(String... entries) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><urlset"
        + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
        + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">"
        + String.join("", entries)
        + "</urlset>";
  }

  private String index(String... children) {
    return "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
        + String.join("", children)
        + "</sitemapindex>";
  }

  private String child(String path, String lastmod) {
    return "<sitemap><loc>%s</loc><lastmod>%s</lastmod></sitemap>"
        .formatted(site.url(path), lastmod);
  }

  private void pages(String... paths) {
    for (String path : paths) {
      site.on(path, ScriptedSite.page("trang " + path));
    }
  }

  @Test
  void readsAnIndexItsRecentPartsAndTheirRecentPages() {
    site.on(
            "/index.xml",
            xml(
                index(
                    child("/moi.xml.gz", "2026-11-22T01:00:00+07:00"),
                    child("/cu.xml", "2026-10-01"),
                    child("/index.xml", "2026-11-22"),
                    child("/mat.xml", "2026-11-22"))))
        .on(
            "/moi.xml.gz",
            ScriptedSite.bytes(
                "application/gzip",
                ScriptedSite.gzip(
                    urlset(
                            entry("/a", "2026-11-20"),
                            entry("/b", "2026-11-21T20:00:00+07:00"),
                            entry("/cu", "2026-11-01"))
                        .getBytes(UTF_8))));
    pages("/a", "/b");
    List<Seen> seen = nights.night(settings(List.of(), List.of(), 100));
    assertThat(uris(seen)).containsExactly(site.url("/b"), site.url("/a"));
    assertThat(nights.failure).isEqualTo(site.url("/mat.xml") + ": HTTP 404");
    assertThat(site.paths()).doesNotContain("/cu.xml", "/cu");

    site.forgetRequests();
    assertThat(uris(nights.night(settings(List.of(), List.of(), 100))))
        .containsExactly("=" + site.url("/b"), "=" + site.url("/a"));
    assertThat(site.paths()).doesNotContain("/a", "/b");
  }

  @Test
  void takesWhatIsWantedAndNoMoreThanThat() {
    site.on(
        "/index.xml",
        xml(
            urlset(
                entry("/thoi-su/1", "2026-11-20"),
                entry("/thoi-su/2", "2026-11-21"),
                entry("/thoi-su/3", ""),
                entry("/thoi-su/anh/4", "2026-11-22"),
                entry("/the-thao/5", "2026-11-22"))));
    pages("/thoi-su/1", "/thoi-su/2", "/thoi-su/3");
    List<String> include = List.of(site.url("/thoi-su/*"));
    assertThat(uris(nights.night(settings(include, List.of("*/anh/*"), 2))))
        .containsExactly(site.url("/thoi-su/2"), site.url("/thoi-su/1"));
    assertThat(uris(nights.night(settings(include, List.of("*/anh/*"), 9))))
        .containsExactly(
            "=" + site.url("/thoi-su/2"), "=" + site.url("/thoi-su/1"), site.url("/thoi-su/3"));
  }

  @Test
  void readsNews() {
    String news =
        """
        <url><loc>%s</loc><news:news><news:publication><news:name>Báo Sông</news:name><news:language>vi</news:language>
        </news:publication><news:publication_date>2026-11-21T22:15:00+07:00</news:publication_date>
        <news:title>Cầu mới</news:title></news:news></url>\
        """
            .formatted(site.url("/cau"));
    site.on("/index.xml", xml(urlset(news)));
    pages("/cau");
    Seen seen = nights.night(settings(List.of(), List.of(), 9)).get(0);
    assertThat(document(seen).origin().title()).isEqualTo("Cầu mới");
    assertThat(document(seen).origin().metadata().published())
        .hasToString("2026-11-21T22:15+07:00");
    assertThat(document(seen).origin().metadata().publisher()).isEqualTo("Báo Sông");
  }

  @Test
  void saysWhatIsNoSitemap() {
    site.on("/index.xml", ScriptedSite.page("<html>bảo trì</html>"));
    assertThat(nights.night(settings(List.of(), List.of(), 9))).isEmpty();
    assertThat(nights.failure).startsWith(site.url("/index.xml") + " is not a sitemap");
  }
}
