package io.tomtat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.source.FeedFile.BrokenFeedException;
import io.tomtat.source.FeedFile.Item;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedFileTests {

  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Tin Bến Sông</title><link>https://ben.example</link><description>-</description>
      <item><title>Đò ngang nghỉ chạy</title><link>https://ben.example/do</link><guid isPermaLink="false">do-1</guid>
        <dc:creator>Lê Mòng</dc:creator><pubDate>Fri, 02 Oct 2026 23:30:00 +0000</pubDate>
        <description>Ngắn.</description><content:encoded><![CDATA[<p>Bản đầy đủ.</p>]]></content:encoded></item>
      <item><title>Cầu mới</title><link>https://ben.example/cau</link><description>Chỉ có tóm tắt.</description></item>
      <item><title>Trùng</title><guid>do-1</guid><description>-</description></item>
      </channel></rss>\
      """;

  @Test
  void opensItemsWithTheirFullText() throws BrokenFeedException {
    List<Item> items = FeedFile.items(bytes(RSS));

    assertThat(items).extracting(Item::key).containsExactly("do-1", "https://ben.example/cau");
    assertThat(items)
        .extracting(Item::html)
        .containsExactly("<p>Bản đầy đủ.</p>", "Chỉ có tóm tắt.");
    assertThat(items.get(0).metadata().author()).isEqualTo("Lê Mòng");
    assertThat(items.get(0).metadata().published()).hasToString("2026-10-03T06:30+07:00");
    assertThat(items.get(0).metadata().canonicalUrl()).isEqualTo("https://ben.example/do");
    assertThat(items.get(0).metadata().publisher()).isEqualTo("Tin Bến Sông");
  }

  @Test
  void opensAtom() throws BrokenFeedException {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Tin</title><id>x</id>
        <entry><id>tag:1</id><title>Cầu mới</title><link href="https://ben.example/cau"/>
        <updated>2026-10-02T08:00:00+07:00</updated><summary>Ngắn.</summary>
        <content type="html">&lt;p&gt;Dài.&lt;/p&gt;</content></entry></feed>\
        """;

    assertThat(FeedFile.items(bytes(atom))).extracting(Item::html).containsExactly("<p>Dài.</p>");
  }

  @Test
  void keysAreNfc() throws BrokenFeedException {
    String nfd = RSS.replace("do-1", "to\u0301m");
    assertThat(FeedFile.items(bytes(nfd)).get(0).key()).isEqualTo("t\u00F3m");
  }

  @Test
  void keysThatNoIndexHoldsAreHashed() throws BrokenFeedException {
    String fits = "k".repeat(500);
    assertThat(FeedFile.items(bytes(RSS.replace("do-1", fits))).get(0).key()).isEqualTo(fits);
    assertThat(FeedFile.items(bytes(RSS.replace("do-1", fits + "1"))).get(0).key())
        .matches("[0-9a-f]{64}")
        .isNotEqualTo(FeedFile.items(bytes(RSS.replace("do-1", fits + "2"))).get(0).key());
  }

  @Test
  void looksLikeFeedByItsRoot() {
    assertThat(FeedFile.looksLikeFeed(bytes(RSS))).isTrue();
    assertThat(FeedFile.looksLikeFeed(bytes("\uFEFF<!-- x --><feed xmlns='a'>"))).isTrue();
    assertThat(FeedFile.looksLikeFeed(bytes("<html><body>rss</body></html>"))).isFalse();
    assertThat(FeedFile.looksLikeFeed(bytes("một bài viết về <rss>"))).isFalse();
  }

  @Test
  void looksLikeFeedWhenCommentsPileUp() {
    assertThat(FeedFile.looksLikeFeed(bytes("<!---->".repeat(500) + "<html>"))).isFalse();
  }

  @Test
  void itemsWhenDocumentTypeIsDeclared() {
    String hostile =
        "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>" + RSS.substring(39);
    assertThatThrownBy(() -> FeedFile.items(bytes(hostile)))
        .isInstanceOf(BrokenFeedException.class);
  }

  @Test
  void itemsWhenTheFeedIsCut() {
    assertThatThrownBy(() -> FeedFile.items(bytes(RSS.substring(0, 500))))
        .isInstanceOf(BrokenFeedException.class)
        .hasMessageContaining("not a readable feed");
  }

  @Test
  void opensJsonFeeds() throws BrokenFeedException {
    String json =
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Báo Sông", "items": [
          {"id": 7, "url": "https://ben.example/do", "title": "Đò ngang", "content_html": "<p>Bài.</p>",
           "date_published": "2026-10-02T23:30:00Z", "authors": [{"name": "Lê Mòng"}], "tags": ["Xã hội"]},
          {"id": "b", "content_text": "Một < hai.\\nBa.", "author": {"name": "Trần Bến"}},
          {"url": "https://ben.example/c", "summary": "Ngắn."}]}\
        """;

    assertThat(FeedFile.looksLikeFeed(bytes(json))).isTrue();
    List<Item> items = FeedFile.items(bytes(json));
    assertThat(items).extracting(Item::key).containsExactly("7", "b", "https://ben.example/c");
    assertThat(items)
        .extracting(Item::html)
        .containsExactly("<p>Bài.</p>", "<p>Một &lt; hai.</p><p>Ba.</p>", "<p>Ngắn.</p>");
    assertThat(items.get(0).metadata())
        .hasToString(
            "Metadata[author=Lê Mòng, publisher=Báo Sông, published=2026-10-03T06:30+07:00,"
                + " modified=null, section=Xã hội, canonicalUrl=https://ben.example/do,"
                + " language=null]");
    assertThat(items.get(1).metadata().author()).isEqualTo("Trần Bến");
  }

  @Test
  void readsWhatItCanOfACutJsonFeed() throws BrokenFeedException {
    String json =
        """
        {"version": "https://jsonfeed.org/version/1", "items": [{"id": "a"}, {"id": "b"}, {"id": "c", "ti\
        """;
    assertThat(FeedFile.read(bytes(json)).items()).extracting(Item::key).containsExactly("a", "b");
    assertThat(FeedFile.read(bytes(json)).warning()).isNotNull();
    assertThatThrownBy(() -> FeedFile.items(bytes(json))).isInstanceOf(BrokenFeedException.class);
    assertThat(FeedFile.looksLikeFeed(bytes("{\"version\": 1, \"items\": []}"))).isFalse();
  }

  @Test
  void opensOldForms() throws BrokenFeedException {
    String first =
        """
        <?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
        <rss version="0.91"><channel><title>Tin</title><link>https://ben.example</link><description>-</description><language>vi</language>
        <item><title>Cầu</title><link>https://ben.example/cau</link><description>Ngắn.</description></item></channel></rss>\
        """;
    assertThat(FeedFile.items(bytes(first)))
        .extracting(Item::key)
        .containsExactly("https://ben.example/cau");
    String rdf =
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="https://ben.example"><title>Tin</title><link>https://ben.example</link><description>-</description></channel>
        <item rdf:about="https://ben.example/cau"><title>Cầu</title><link>https://ben.example/cau</link></item></rdf:RDF>\
        """;
    assertThat(FeedFile.read(bytes(rdf)).items()).extracting(Item::title).containsExactly("Cầu");
  }

  @Test
  void lettersByTheirNamesInHtmlAreLettersWhereADocumentTypeSaysSo() throws BrokenFeedException {
    String old =
        """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <!-- cũ -->
        <!DOCTYPE rss SYSTEM 'http://my.netscape.com/publish/formats/rss-0.91.dtd'>
        <rss version="0.91"><channel><title>Tin</title><item><title>Caf&eacute;&nbsp;1 &lt; 2 &LT; 3 &amp; 4</title>
        <link>https://ben.example/cau</link><description><![CDATA[&eacute;]]></description></item></channel></rss>\
        """;
    Item item = FeedFile.items(bytes(old)).get(0);
    assertThat(item.title()).isEqualTo("Café\u00A01 < 2 < 3 & 4");
    assertThat(item.html()).isEqualTo("&eacute;");
    assertThat(FeedFile.read(bytes(old)).warning()).isNull();
    assertThatThrownBy(() -> FeedFile.items(bytes(old.replace("&nbsp;", "&nobody;"))))
        .isInstanceOf(BrokenFeedException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void blanksBeforeAFeedDoNoHarm() throws BrokenFeedException {
    String old = RSS.replace("UTF-8", "ISO-8859-1").replace("Cầu mới", "Café");
    byte[] feed = ("\r\n \t".repeat(20) + old).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(FeedFile.looksLikeFeed(feed)).isTrue();
    assertThat(FeedFile.items(feed)).extracting(Item::title).contains("Café");
    assertThat(FeedFile.read(bytes("\uFEFF\n\n" + RSS)).warning()).isNull();
    assertThat(FeedFile.read(bytes("\uFEFF" + RSS)).warning()).isNull();
  }

  private static String htmlOf(String description) throws BrokenFeedException {
    return rss("<guid>1</guid><description><![CDATA[%s]]></description>".formatted(description))
        .get(0)
        .html();
  }

  @Test
  void whatWordPressPutsBelowIsNoText() throws BrokenFeedException {
    String text = "<p>Nước lên &amp; xuống.</p>";
    String link = "<a rel=\"nofollow\" href=\"https://ben.example/%s\">%s</a>";
    String page = link.formatted("do", "Đò ngang. Bài viết");
    String site = link.formatted("", "Báo Sông");
    for (String words :
        List.of(
            "<p>The post %s appeared first on %s.</p>",
            "<p>Bài viết %s đã xuất hiện đầu tiên vào ngày %s.</p>\n",
            "<p>Bài viết %s đã xuất hiện đầu tiên trên %s.</p>",
            "<p>Bài viết %s xuất hiện lần đầu tiên trên&nbsp;%s</p>",
            "<div><p><em>B\u00e0i vi\u1ebft %s đ\u0061\u0303 xuất hiện đầu tiên trên %s.</em></p></div>")) {
      assertThat(htmlOf(text + words.formatted(page, site)))
          .as(words)
          .startsWith(text)
          .doesNotContain("appeared", "xuất hiện", "Báo Sông");
    }
    for (String other :
        List.of(
            "<p>The post %s appeared first on %s.</p><p>Còn nữa.</p>",
            "<p>The post %s appeared first on %s, and was read there.</p>",
            "<p>Virus %s xuất hiện lần đầu tiên trên %s.</p>",
            "<p>The post %s appeared first on a wall.</p>")) {
      String html = text + other.formatted(page, site);
      assertThat(htmlOf(html)).isEqualTo(html);
    }
    String json =
        """
        {"version": "https://jsonfeed.org/version/1", "items": [{"id": "a", "content_html":
          "<p>Bài.</p><p>The post <a href='/a'>A</a> appeared first on <a href='/'>B</a>.</p>"}]}\
        """;
    assertThat(FeedFile.items(bytes(json)).get(0).html()).isEqualTo("<p>Bài.</p>");
  }

  @Test
  void mendedFeedsReadNoFiles() throws BrokenFeedException {
    String hostile =
        "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
            + RSS.substring(39).replace("Cầu mới", "Cầu &a; mới");
    assertThat(FeedFile.read(bytes(hostile)).items())
        .extracting(Item::title)
        .contains("Cầu &a; mới");
  }

  private static List<Item> rss(String item) throws BrokenFeedException {
    return FeedFile.items(
        bytes(
            """
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/">
            <channel><title>Tin &amp;amp; <b>ảnh</b></title><item>%s</item></channel></rss>\
            """
                .formatted(item)));
  }

  private static String rssTitle(String title) throws BrokenFeedException {
    return rss("<guid>1</guid>" + title).get(0).title();
  }

  private static String atomTitle(String namespace, String title) throws BrokenFeedException {
    String atom =
        "<feed xmlns=\"%s\"><entry><id>1</id>%s</entry></feed>".formatted(namespace, title);
    return FeedFile.items(bytes(atom)).get(0).title();
  }

  @Test
  void titlesOfRssHaveNoMarkup() throws BrokenFeedException {
    assertThat(rssTitle("<title>Hỏi &amp;amp; đáp</title>")).isEqualTo("Hỏi & đáp");
    assertThat(rssTitle("<title><![CDATA[Hỏi &#38; <b>đáp</b>]]></title>")).isEqualTo("Hỏi & đáp");
    assertThat(rssTitle("<title><![CDATA[a <b và c> d]]></title>")).isEqualTo("a <b và c> d");
    assertThat(rssTitle("<title>AT&amp;T ?a=1&amp;copy=2</title>")).isEqualTo("AT&T ?a=1&copy=2");
    assertThat(rssTitle("<title>1 &lt; 2</title>")).isEqualTo("1 < 2");
    assertThat(rssTitle("<media:title>Ảnh</media:title><title>Bài</title>")).isEqualTo("Bài");
    assertThat(rssTitle("<media:title>Ảnh</media:title>")).isEqualTo("Ảnh");
    assertThat(rss("<guid>1</guid>").get(0).metadata().publisher()).isEqualTo("Tin &amp; ảnh");
  }

  @Test
  void titlesOfAtomAreWhatTheirTypeSays() throws BrokenFeedException {
    String ten = "http://www.w3.org/2005/Atom";
    assertThat(atomTitle(ten, "<title type='html'>Hỏi &amp;amp; &lt;b>đáp&lt;/b></title>"))
        .isEqualTo("Hỏi & đáp");
    assertThat(atomTitle(ten, "<title type='text'>Thẻ &lt;b>&amp;amp;</title>"))
        .isEqualTo("Thẻ <b>&amp;");
    assertThat(atomTitle(ten, "<title>Thẻ &lt;b></title>")).isEqualTo("Thẻ <b>");
    assertThat(
            atomTitle(
                ten,
                "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>Sông"
                    + " <script/><i>Bến</i> &amp;amp;</div></title>"))
        .isEqualTo("Sông Bến &amp;");
    assertThat(atomTitle(ten, "<title type='html'>&lt;!Cầu mới</title>")).isEqualTo("<!Cầu mới");
    for (String none :
        List.of("&lt;!-- Cầu -->", "&lt;img src='a'>", "&lt;script>a()&lt;/script>")) {
      assertThat(atomTitle(ten, "<title type='html'>%s</title>".formatted(none))).isEmpty();
    }
    String three = "http://purl.org/atom/ns#";
    assertThat(atomTitle(three, "<title mode='base64'>U8O0bmcgPGI+QuG6v248L2I+</title>"))
        .isEqualTo("Sông Bến");
    assertThat(atomTitle(three, "<title mode='escaped' type='text/html'>&lt;i>a&lt;/i></title>"))
        .isEqualTo("a");
  }

  @Test
  void datesHaveManyNames() throws BrokenFeedException {
    String day = "2026-11-26T09:05:00Z";
    for (String name : List.of("pubDate", "dcterms:issued", "dc:date", "dcterms:created")) {
      Item item = rss("<guid>1</guid><%1$s>%2$s</%1$s>".formatted(name, day)).get(0);
      assertThat(item.metadata().published()).as(name).hasToString("2026-11-26T16:05+07:00");
      assertThat(item.metadata().modified())
          .as(name)
          .isEqualTo(name.equals("dc:date") ? item.metadata().published() : null);
      assertThat(item.changed()).as(name).isNull();
    }
    Item modified =
        rss("<guid>1</guid><dcterms:modified>%s</dcterms:modified>".formatted(day)).get(0);
    assertThat(modified.metadata().published()).isNull();
    assertThat(modified.metadata().modified()).hasToString("2026-11-26T16:05+07:00");
    assertThat(modified.changed()).isEqualTo(day);
  }

  @Test
  void itemsThatNameNothingHaveAKeyOfTheirOwn() throws BrokenFeedException {
    String one = rss("<description>Bài một.</description>").get(0).key();
    assertThat(one).matches("[0-9a-f]{64}");
    assertThat(rss("<description>Bài một.</description>").get(0).key()).isEqualTo(one);
    assertThat(rss("<description>Bài hai.</description>").get(0).key()).isNotEqualTo(one);
    assertThat(rss("<description> </description>")).isEmpty();
  }

  private static final String TITLED =
      "<title>Thời tiết</title><description>%s</description></item><item>";

  @Test
  void itemsThatOnlyATitleNamesAreToldApartByWhatTheySay() throws BrokenFeedException {
    List<Item> items =
        rss(
            TITLED.formatted("Nắng.")
                + TITLED.formatted("Mưa.")
                + TITLED.formatted("Nắng.")
                + TITLED.formatted("Gió."));
    assertThat(items).extracting(Item::html).containsExactly("Nắng.", "Mưa.", "Gió.");
    assertThat(items.get(0).key()).isEqualTo("Thời tiết");
    assertThat(items.get(1).key()).matches("Thời tiết~[0-9a-f]{12}");
    assertThat(items).extracting(Item::key).doesNotHaveDuplicates();
    assertThat(rss(TITLED.formatted("Nắng.") + TITLED.formatted("Mưa.")).get(1).key())
        .as("whatever stands beside it")
        .isEqualTo(items.get(1).key());
    String json =
        """
        {"version": "https://jsonfeed.org/version/1", "items": [{"title": "Tin", "content_text": "a"},
         {"title": "Tin", "content_text": "b"}, {"content_text": "c"}, {}]}\
        """;
    assertThat(FeedFile.items(bytes(json)))
        .extracting(Item::html)
        .containsExactly("<p>a</p>", "<p>b</p>", "<p>c</p>");
  }

  @Test
  void itemsWithOneGuidAreToldApartByTheirAddresses() throws BrokenFeedException {
    String item =
        "<guid isPermaLink='false'>0</guid><link>https://ben.example/%s</link></item><item>";
    List<Item> items =
        rss(item.formatted("do") + item.formatted("cau") + item.formatted("do") + "<guid>0</guid>");
    assertThat(items)
        .extracting(each -> each.metadata().canonicalUrl())
        .containsExactly("https://ben.example/do", "https://ben.example/cau");
    assertThat(items)
        .as("whatever stands first tomorrow")
        .extracting(Item::key)
        .allMatch(key -> key.matches("0~[0-9a-f]{12}"))
        .doesNotHaveDuplicates();
    assertThat(rss(item.formatted("do") + item.formatted("do")))
        .extracting(Item::key)
        .containsExactly("0");
  }

  @Test
  void keysAndAddressesAreAsWritten() throws BrokenFeedException {
    Item item = rss("<guid>https://ben.example/?a=1&amp;copy=2</guid>").get(0);
    assertThat(item.key()).isEqualTo("https://ben.example/?a=1&copy=2");
    assertThat(item.metadata().canonicalUrl()).isEqualTo("https://ben.example/?a=1&copy=2");
    assertThat(rss("<guid isPermaLink='false'>https://a.example/</guid>").get(0).metadata())
        .extracting(io.tomtat.article.Metadata::canonicalUrl)
        .isNull();
  }

  @Test
  void addressesAreResolvedByTheirBase() throws BrokenFeedException {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://ben.example/tin/"><entry xml:base="2026/">
        <id>1</id><link rel="edit" href="https://ben.example/sua"/><link href="cau.html"/></entry></feed>\
        """;
    assertThat(FeedFile.items(bytes(atom)).get(0).metadata().canonicalUrl())
        .isEqualTo("https://ben.example/tin/2026/cau.html");
  }

  @Test
  void opensFeedsInAnyNamespace() throws BrokenFeedException {
    String prefixed =
        """
        <r:rss version="2.0" xmlns:r="http://backend.userland.com/rss2" xmlns:x="urn:khac"><r:channel><r:title>Tin</r:title>
        <r:item><x:title>Khác</x:title><r:title>Cầu</r:title><r:guid>a</r:guid></r:item></r:channel></r:rss>\
        """;
    assertThat(FeedFile.looksLikeFeed(bytes(prefixed))).isTrue();
    assertThat(FeedFile.items(bytes(prefixed))).extracting(Item::title).containsExactly("Cầu");
  }

  @Test
  void whatWouldFillTheMemoryIsNoFeed() {
    String many = RSS.replace("<item>", "<item>" + "<a/>".repeat(150_000));
    assertThatThrownBy(() -> FeedFile.read(bytes(many)))
        .hasMessage("not a readable feed: it has more than 300,000 tags and attributes");
    String attributes = RSS.replace("<item>", "<item>" + "<a b='' c='' d=''/>".repeat(80_000));
    assertThatThrownBy(() -> FeedFile.read(bytes(attributes + "&")))
        .hasMessageContaining("more than 300,000 tags");
    String large = RSS.replace("Ngắn.", "x".repeat(10_000_000));
    assertThatThrownBy(() -> FeedFile.read(bytes(large)))
        .hasMessageContaining("bytes; at most 10,000,000 are read");
    String json =
        "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [" + "[],".repeat(300_000);
    assertThatThrownBy(() -> FeedFile.items(bytes(json)))
        .isInstanceOf(BrokenFeedException.class)
        .hasMessageContaining("500000");
  }

  @Test
  void plainTextsOfAtomAreEscaped() throws BrokenFeedException {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content type="text">a &lt;b&gt; c
        d</content></entry></feed>\
        """;
    assertThat(FeedFile.items(bytes(atom)))
        .extracting(Item::html)
        .containsExactly("<p>a &lt;b&gt; c</p><p>d</p>");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
