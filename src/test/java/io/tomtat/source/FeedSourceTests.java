package io.tomtat.source;

import static io.tomtat.source.NetworkSources.document;
import static io.tomtat.source.NetworkSources.uris;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.source.FeedSettings.FullText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedSourceTests {

  private static final String LONG = "<p>" + "chữ ".repeat(130) + "</p>";

  private final NetworkSources nights = new NetworkSources();
  private final ScriptedSite site = nights.site;

  @AfterEach
  void close() {
    nights.close();
  }

  private FeedSettings settings(FullText fullText, @Nullable String since, int atLeast) {
    return new FeedSettings(
        "bao", site.url("/rss"), fullText, since, List.of("127.0.0.1"), null, atLeast);
  }

  private String item(String guid, String path, String date, String html) {
    return """
    <item><title>Bài %s</title><guid isPermaLink="false">%s</guid><link>%s</link>
    <pubDate>%s</pubDate><description><![CDATA[%s]]></description></item>
    """
        .formatted(guid, guid, site.url(path), date, html);
  }

  private static String rss(String... items) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Báo"
        + " Sông</title><link>https://song.example</link><description>-</description>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private static ScriptedSite.Script feed(String etag, String text) {
    return ScriptedSite.tagged("application/rss+xml", etag, text.getBytes(UTF_8));
  }

  @Test
  void takesTheTextFromWhereItIs() {
    site.on(
            "/rss",
            feed(
                "\"1\"",
                rss(
                    item("dai", "/dai", "Sat, 21 Nov 2026 08:00:00 +0700", LONG),
                    item("ngan", "/ngan", "Sat, 21 Nov 2026 09:00:00 +0700", "Tóm tắt."))))
        .on("/ngan", ScriptedSite.page("<p>cả bài</p>"));
    List<Seen> seen = nights.night(settings(FullText.AUTO, null, 0));
    assertThat(nights.failure).isEmpty();
    assertThat(uris(seen)).containsExactly("feed", "feed#ngan");
    assertThat(document(seen.get(0)).origin().items()).containsExactly("dai");
    assertThat(NetworkSources.text(seen.get(1))).isEqualTo("<p>cả bài</p>");
    assertThat(document(seen.get(1)).origin().title()).isEqualTo("Bài ngan");
    assertThat(document(seen.get(1)).origin().metadata().published())
        .hasToString("2026-11-21T09:00+07:00");
    assertThat(document(seen.get(1)).origin().metadata().publisher()).isEqualTo("Báo Sông");
    assertThat(site.paths()).containsExactly("/robots.txt", "/rss", "/ngan");
  }

  @Test
  void asksForNothingButTheFeedWhileItIsTheSame() {
    site.on(
            "/rss",
            feed(
                "\"1\"",
                rss(
                    item("a", "/a", "Sat, 21 Nov 2026 08:00:00 +0700", "x"),
                    item("b", "/b", "", "y"))))
        .on("/a", ScriptedSite.tagged("text/html", "\"a\"", "a".getBytes(UTF_8)))
        .on("/b", ScriptedSite.tagged("text/html", "\"b\"", "b".getBytes(UTF_8)));
    FeedSettings settings = settings(FullText.PAGE, null, 0);
    assertThat(uris(nights.night(settings))).containsExactly("feed", "feed#a", "feed#b");
    site.forgetRequests();
    assertThat(uris(nights.night(settings))).containsExactly("=feed", "=feed#a", "=feed#b");
    assertThat(site.paths())
        .as("neither says when it was modified")
        .containsExactly("/robots.txt", "/rss", "/a", "/b");
    assertThat(site.requests().get(1).header("If-None-Match")).isEqualTo("\"1\"");
  }

  @Test
  void asksForNoPageThatSaysItIsUnmodified() {
    site.on(
            "/rss",
            feed("\"1\"", atom("2026-11-21T08:30:00+07:00")),
            feed("\"2\"", atom("2026-11-21T08:30:00+07:00")),
            feed("\"3\"", atom("2026-11-21T09:00:00+07:00")))
        .on("/a", ScriptedSite.page("một"), ScriptedSite.page("hai"));
    FeedSettings settings = settings(FullText.PAGE, null, 0);
    nights.night(settings);
    assertThat(uris(nights.night(settings))).containsExactly("feed", "=feed#a");
    List<Seen> third = nights.night(settings);
    assertThat(uris(third)).containsExactly("feed", "feed#a");
    assertThat(NetworkSources.text(third.get(1))).isEqualTo("hai");
  }

  /** Item a, published at eight. */
  private String atom(String updated) {
    return """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Báo Sông</title><id>bao</id>
        <entry><id>a</id><title>Bài</title><link href="%s"/>
        <published>2026-11-21T08:00:00+07:00</published><updated>%s</updated></entry></feed>
        """
        .formatted(site.url("/a"), updated);
  }

  @Test
  void asksAgainForAPageWhoseDateIsAnother() {
    site.on(
            "/rss",
            feed("\"1\"", rss(item("a", "/a", "Sat, 21 Nov 2026 08:00:00 +0700", "x"))),
            feed("\"2\"", rss(item("a", "/a", "Sat, 21 Nov 2026 08:30:00 +0700", "x"))))
        .on("/a", ScriptedSite.page("một"), ScriptedSite.page("hai"));
    FeedSettings settings = settings(FullText.PAGE, null, 0);
    nights.night(settings);
    List<Seen> second = nights.night(settings);
    assertThat(uris(second)).containsExactly("feed", "feed#a");
    assertThat(NetworkSources.text(second.get(1))).isEqualTo("hai");
  }

  @Test
  void opensTheKnownFeedAgainWhenItsItemsAreToBeTakenOtherwise() {
    site.on("/rss", feed("\"1\"", rss(item("a", "/a", "", LONG))))
        .on("/a", ScriptedSite.page("trang"));
    assertThat(uris(nights.night(settings(FullText.ITEM, null, 0)))).containsExactly("feed");
    List<Seen> second = nights.night(settings(FullText.PAGE, null, 0));
    assertThat(uris(second)).containsExactly("feed", "feed#a");
    assertThat(((Seen.ToRead) second.get(0)).known()).isNull();
  }

  @Test
  void leavesWhatIsTooOld() {
    String feed =
        rss(
            item("cu", "/cu", "Sun, 01 Nov 2026 08:00:00 +0700", LONG),
            item("moi", "/moi", "Sat, 21 Nov 2026 23:30:00 +0000", LONG),
            item("khong", "/khong", "", LONG));
    site.on("/rss", feed("\"1\"", feed));
    for (String since : List.of("48h", "2026-11-20")) {
      List<Seen> seen = nights.night(settings(FullText.ITEM, since, 0));
      assertThat(uris(seen)).as(since).containsExactly(since.equals("48h") ? "feed" : "=feed");
    }
    assertThat(nights.known.get("feed").items()).containsExactly("feed#moi", "feed#khong");
    assertThatThrownBy(() -> settings(FullText.ITEM, "yesterday", 0))
        .hasMessageContaining("since of bao is 'yesterday'; write a time span like 48h");
  }

  @Test
  void readsWhatItCanOfABrokenFeed() {
    String whole =
        rss(item("a", "/a", "", LONG), item("b", "/b", "", LONG), item("c", "/c", "", LONG));
    String cut = whole.substring(0, whole.indexOf("Bài c") + 3);
    site.on("/rss", feed("\"1\"", cut.replace("Bài a", "Bài & a\u0008&nbsp;<media:x>")));
    List<Seen> seen = nights.night(settings(FullText.ITEM, null, 0));
    assertThat(document(seen.get(0)).origin().items()).containsExactly("a", "b");
    assertThat(nights.failure).startsWith("the feed is broken; what could be read of it was (");
  }

  @Test
  void saysWhatIsWrongWithAFeedThatIsNone() {
    site.on("/rss", ScriptedSite.page("<html><body>bảo trì</body></html>"));
    assertThat(nights.night(settings(FullText.AUTO, null, 0))).isEmpty();
    assertThat(nights.failure).startsWith(site.url("/rss") + ": not a readable feed: ");
    site.on("/rss", ScriptedSite.status(503));
    nights.night(settings(FullText.AUTO, null, 0));
    assertThat(nights.failure).isEqualTo(site.url("/rss") + ": HTTP 503");
  }

  @Test
  void aHostileFeedIsAFailureOfItsSource() {
    String deep = "<b>".repeat(200_000);
    site.on(
        "/rss", feed("\"1\"", rss(item("a", "/a", "", LONG)).replace("<link>", deep + "<link>")));
    nights.night(settings(FullText.ITEM, null, 0));
    assertThat(nights.failure).isNotEmpty();
  }

  @Test
  void countsItems() {
    site.on("/rss", feed("\"1\"", rss(item("a", "/a", "", LONG))));
    assertThat(nights.night(settings(FullText.ITEM, null, 2))).hasSize(1);
    assertThat(nights.failure).isEqualTo("showed 1 items; at-least is 2");
  }

  @Test
  void losesNoneOfTheItemsWithOneGuid() {
    site.on(
            "/rss",
            feed("\"1\"", rss(item("0", "/b", "", "x"), item("0", "/a", "", "x"))),
            feed(
                "\"2\"",
                rss(item("0", "/c", "", "x"), item("0", "/b", "", "x"), item("0", "/a", "", "x"))))
        .on("/a", ScriptedSite.tagged("text/html", "\"a\"", "a".getBytes(UTF_8)))
        .on("/b", ScriptedSite.tagged("text/html", "\"b\"", "b".getBytes(UTF_8)))
        .on("/c", ScriptedSite.page("c"));
    FeedSettings settings = settings(FullText.PAGE, null, 0);
    assertThat(nights.night(settings)).hasSize(3);
    assertThat(uris(nights.night(settings)))
        .as("one is new, and the others stay")
        .hasSize(4)
        .filteredOn(uri -> uri.startsWith("="))
        .hasSize(2);
  }

  @Test
  void refusesLinksThatLeadInside() {
    site.on(
        "/rss",
        feed(
            "\"1\"", rss(item("a", "/a", "", "x")).replace(site.url("/a"), "http://192.168.1.1/")));
    assertThat(uris(nights.night(settings(FullText.PAGE, null, 0))))
        .containsExactly("feed", "feed#a");
    assertThat(nights.known.get("feed#a").hash()).isNull();
  }
}
